// Generated from openapi.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List books */
        get: operations["listBooks"];
        put?: never;
        /** Put a book on the shelf */
        post: operations["addBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/{bookId}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookId: bigint;
            };
            cookie?: never;
        };
        get: operations["getCover"];
        put: operations["putCover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A book on the shelf. */
        Book: {
            /**
             * Format: int64
             * @example 9007199254740993
             */
            readonly id: bigint;
            title: string;
            language?: string | null;
            price?: components["schemas"]["Money"];
            media: components["schemas"]["Paper"] | components["schemas"]["Audio"];
            sequel?: components["schemas"]["Book"];
        };
        Money: {
            /** @enum {string} */
            currency: "EUR" | "USD" | "CNY";
            cents: number;
        };
        Paper: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "paper";
            pages: number;
        };
        Audio: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "audio";
            minutes: number;
        };
        Problem: {
            title?: string;
            status?: number;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description What went wrong. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBooks: {
        parameters: {
            query?: {
                /** @description At most this many. */
                limit?: number;
                tags?: string[];
                filter?: {
                    author?: string;
                    year?: number;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of books. */
            200: {
                headers: {
                    /** @description Books in all. */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addBook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Book"];
            };
        };
        responses: {
            /** @description The stored book. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookId: bigint;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            404: components["responses"]["Problem"];
        };
    };
    putCover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookId: bigint;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    caption?: string;
                };
            };
        };
        responses: {
            /** @description Stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}
