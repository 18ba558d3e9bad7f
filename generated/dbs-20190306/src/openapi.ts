// Generated from openapi.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/ConfigureBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a backup plan backs up, when, and for how long it keeps the data.
         * @description A plan that was bought with `CreateBackupPlan` knows nothing yet. This operation gives it the source
         *     database, the objects to back up, the weekly schedule and the retention. The source is checked when the plan
         *     starts: call `StartBackupPlan`, or let `AutoStartBackup` do it.
         *
         *     Which of the `SourceEndpoint…` fields must be given depends on `SourceEndpointInstanceType` and on the
         *     engine of the plan; each field says so.
         */
        post: operations["ConfigureBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateAndStartBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy a backup plan, configure it and start it in one call.
         * @description Does in one call what `CreateBackupPlan`, `ConfigureBackupPlan` and `StartBackupPlan` do in three, and takes
         *     the parameters of all of them. It places an order and so costs money; give a `ClientToken` so that a
         *     repetition cannot buy a second plan.
         *
         *     Follow the start with `DescribePreCheckProgressList`, then with `DescribeFullBackupList`.
         */
        post: operations["CreateAndStartBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy a backup plan that is configured later.
         * @description Places an order for a plan of the given size, engine and backup method, and answers with the ID of the plan.
         *     The plan does nothing until `ConfigureBackupPlan` has told it what to back up and `StartBackupPlan` has
         *     started it.
         *
         *     It costs money; give a `ClientToken` so that a repetition cannot buy a second plan. An older page advises to
         *     wait about five seconds before the plan is configured.
         */
        post: operations["CreateBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateFullBackupSetDownload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for one full backup set as files to download.
         * @description Starts a job that converts a full backup set to the format you want and puts it where it can be fetched. It
         *     answers with the ID of the job; `DescribeBackupSetDownloadTaskList` shows how far the job is and, when it
         *     has finished, the addresses to download from.
         */
        post: operations["CreateFullBackupSetDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateGetDBListFromAgentTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start looking for the databases a backup gateway can reach.
         * @description A database in your own network is backed up through a backup gateway. This operation asks such a gateway to
         *     connect to a database server and to list the databases it finds there. It answers at once with a `TaskId`;
         *     pass that to `GetDBListFromAgent`, with the same gateway and region, to read the list when it is ready.
         *
         *     Use it before `ConfigureBackupPlan` to find out what `BackupObjects` can name.
         */
        post: operations["CreateGetDBListFromAgentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateIncrementBackupSetDownload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for one incremental backup set as files to download.
         * @description Starts a job that makes an incremental backup set (a log file) available for download. Take both identifiers
         *     from one row of `DescribeIncrementBackupList`, but mind the names: `BackupSetId` here is `BackupSetJobId`
         *     there, and `BackupSetName` here is `BackupSetId` there.
         *
         *     It answers with the ID of the job; `DescribeBackupSetDownloadTaskList` shows how far the job is.
         */
        post: operations["CreateIncrementBackupSetDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CreateRestoreTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Define a job that restores a backup into a database.
         * @description Describes where to restore to and what to restore: a point in time (`RestoreTime`) or a full backup
         *     (`BackupSetId`), never both. `DescribeRestoreRangeInfo` tells which points can be reached.
         *
         *     The job is only defined. Watch its precheck with `DescribePreCheckProgressList`, set it off with
         *     `StartRestoreTask`, and follow it with `DescribeRestoreTaskList`. The API restores whole databases; single
         *     tables are a matter for the console.
         */
        post: operations["CreateRestoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeBackupGatewayList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the backup gateways of a region.
         * @description Shows the gateways that are registered in a region, whether they are online and the ID that other operations
         *     take as `BackupGatewayId`. A gateway that is not `ONLINE` cannot back anything up.
         */
        post: operations["DescribeBackupGatewayList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeBackupPlanBilling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what a backup plan has cost and used.
         * @description Shows size, term and billing model of a plan together with this month's quota, traffic and storage. Use it
         *     to decide whether a plan should be renewed or moved to another specification.
         */
        post: operations["DescribeBackupPlanBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeBackupPlanList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List backup plans with their configuration and state.
         * @description The place to look up nearly everything about a plan: its ID, its state, what it backs up, when, and the
         *     range of time it can be restored to. Most other operations take their values from here.
         *
         *     The account must have activated OSS first.
         */
        post: operations["DescribeBackupPlanList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeBackupSetDownloadTaskList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List download jobs and their state.
         * @description Shows the download jobs of a plan, or a single job by its ID. When a job has the status `finish`, its row
         *     has the addresses to download from.
         */
        post: operations["DescribeBackupSetDownloadTaskList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeDLAService": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show whether the data lake link of a backup plan is on.
         * @description A plan can hand its backup sets to Data Lake Analytics, so that they can be queried without a restore. This
         *     operation tells whether that link is on, whether new backup sets join by themselves, and whether a job of it
         *     has failed.
         */
        post: operations["DescribeDLAService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeFullBackupList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the full backups of a plan.
         * @description Shows the full backup jobs of a plan: when they ran, how they ended, how large they are and how long they
         *     are kept. Take `BackupSetId` from here to download a backup (`CreateFullBackupSetDownload`) or to restore
         *     from it (`CreateRestoreTask`).
         */
        post: operations["DescribeFullBackupList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeIncrementBackupList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the incremental backups of a plan.
         * @description Shows the log backups between the full ones. Take `BackupSetJobId` and `BackupSetId` of a row to download it
         *     with `CreateIncrementBackupSetDownload`.
         */
        post: operations["DescribeIncrementBackupList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeJobErrorCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain why a backup or restore job failed.
         * @description When a row of `DescribeFullBackupList` or `DescribeRestoreTaskList` says that a job stopped, this operation
         *     gives the reason as a code and a sentence, in English or Chinese.
         */
        post: operations["DescribeJobErrorCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeNodeCidrList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the address ranges that DBS connects from.
         * @description A database behind a firewall or an allow list must let these ranges in, or DBS cannot read it. Use the
         *     internal ranges for databases inside Alibaba Cloud's network and the public ones for those reached over the
         *     internet.
         */
        post: operations["DescribeNodeCidrList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribePreCheckProgressList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show how the precheck of a backup plan or restore job goes.
         * @description Before a plan or a restore job runs, DBS checks connection, account and settings. This operation shows each
         *     check with its outcome. Repeat the call until `Status` is no longer `running`; if it is `failed`, the rows
         *     say what to mend.
         */
        post: operations["DescribePreCheckProgressList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeRegions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the regions in which Database Backup is offered.
         * @description Call it to learn which region codes other operations take, in `Region`, `SourceEndpointRegion` and the like. A
         *     call with valid credentials and no parameters, it is also the simplest test that an endpoint, a key and a clock
         *     are right.
         */
        post: operations["DescribeRegions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeRestoreRangeInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the points in time a plan can be restored to.
         * @description Looks through a span of time and answers with the ranges in which a restore is possible: any moment of a
         *     continuous range, or only the moments of full backups. Choose `RestoreTime` or `BackupSetId` of
         *     `CreateRestoreTask` from here.
         */
        post: operations["DescribeRestoreRangeInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DescribeRestoreTaskList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List restore jobs and how far they are.
         * @description Shows the restore jobs of a plan, or single jobs by their IDs, with the progress of each of their steps.
         */
        post: operations["DescribeRestoreTaskList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/DisableBackupLog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the incremental backup of a plan.
         * @description From then on the plan makes full backups only, and it can be restored to the moments of full backups only.
         *     When the answer says `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
         */
        post: operations["DisableBackupLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/EnableBackupLog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the incremental backup of a plan.
         * @description Between full backups the plan then keeps the database's log as well, so that it can be restored to any
         *     moment. The traffic and storage of log backups are charged like those of full backups. When the answer says
         *     `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
         */
        post: operations["EnableBackupLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetDBListFromAgent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the databases that a gateway found.
         * @description Reads what a task of `CreateGetDBListFromAgentTask` has found. Pass the `TaskId` of its answer together with
         *     the gateway and region it was started with, and repeat the call until the list is there: the gateway needs
         *     time to connect.
         */
        post: operations["GetDBListFromAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/InitializeDbsServiceLinkedRole": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give DBS the role it needs to reach your databases.
         * @description Creates the service-linked role AliyunServiceRoleForDBS in the caller's account. DBS acts in that role when
         *     it reads RDS, MongoDB, Redis and PolarDB instances or databases on ECS; without it, plans for such sources
         *     cannot connect. Once an account is enough.
         *
         *     Its answer differs from all others: `ErrorCode` stands in place of `ErrCode`, `Success` is a text, and there
         *     is no `HttpStatusCode`.
         */
        post: operations["InitializeDbsServiceLinkedRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyBackupObjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change which databases and tables a plan backs up.
         * @description Replaces the whole selection, so name again what is to stay. When the answer says `NeedPrecheck`, the plan
         *     has to be started again with `StartBackupPlan`.
         */
        post: operations["ModifyBackupObjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyBackupPlanName": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rename a backup plan.
         * @description The name is for people only; every operation finds a plan by its ID, which stays.
         */
        post: operations["ModifyBackupPlanName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyBackupSetDownloadRules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set whether new backup sets are downloaded by themselves, and where to.
         * @description With automatic download on, every new backup set is sent to a server of yours, through the backup gateway
         *     that runs on it. Turn it off with `OpenAutoDownload: false`. `DescribeBackupPlanList` shows the rules in
         *     force.
         */
        post: operations["ModifyBackupSetDownloadRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyBackupSourceEndpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Point a plan at another database, or change how it logs in.
         * @description Use it when the source database has moved or its password has changed; until then backups fail. Give the
         *     whole source, since the fields given here take the place of those of `ConfigureBackupPlan`. When the answer
         *     says `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
         */
        post: operations["ModifyBackupSourceEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyBackupStrategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change when a plan makes its full backups.
         * @description Sets the weekdays and the time of day of full backups, or turns to backups that are started by hand. When
         *     the answer says `NeedPrecheck`, the plan has to be started again with `StartBackupPlan`.
         */
        post: operations["ModifyBackupStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ModifyStorageStrategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how long backups are kept and when they move to cheaper storage.
         * @description Backups move to Infrequent Access, then to Archive, and are deleted at the end of their retention. The three
         *     terms count from the backup and must grow in that order. When the answer says `NeedPrecheck`, the plan has
         *     to be started again with `StartBackupPlan`.
         */
        post: operations["ModifyStorageStrategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ReleaseBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a pay-as-you-go backup plan.
         * @description Stops the plan for good and ends its charges. For plans that are paid as they are used; a subscription is
         *     not released.
         */
        post: operations["ReleaseBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RenewBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the subscription of a backup plan.
         * @description Places an order that adds to the term of the plan. It costs money; give a `ClientToken` so that a repetition
         *     cannot extend the plan twice.
         */
        post: operations["RenewBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/StartBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a backup plan, or start it again.
         * @description Sets off the precheck and, if that passes, the first full backup. Needed once after `ConfigureBackupPlan`,
         *     after every change whose answer says `NeedPrecheck`, and after `StopBackupPlan`.
         *
         *     Follow it with `DescribePreCheckProgressList`, then with `DescribeFullBackupList`.
         */
        post: operations["StartBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/StartRestoreTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set off a restore job.
         * @description Runs a job that was defined with `CreateRestoreTask`. Follow it with `DescribeRestoreTaskList`.
         */
        post: operations["StartRestoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/StopBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a backup plan.
         * @description The plan makes no backups until `StartBackupPlan` is called. `StopMethod` says whether the jobs that run at
         *     the moment stop too.
         */
        post: operations["StopBackupPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/UpgradeBackupPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a backup plan to a larger specification.
         * @description Places an order for the difference. A larger specification backs up and restores faster.
         */
        post: operations["UpgradeBackupPlan"];
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
        /** @description What every answer says about the call itself, beside the operation's own fields. */
        ResultEnvelope: {
            /**
             * Format: int32
             * @description Status of the call in the manner of HTTP, repeated in the body; it need not equal the real one.
             */
            HttpStatusCode?: number;
            /** @description ID of this call. Log it, and give it to support when you report a problem. */
            RequestId?: string;
            /** @description Code that says why the call failed. It means nothing while `Success` is true: documented samples fill it all the same. */
            ErrCode?: string;
            /**
             * @description Whether the call did what was asked. Decide by this field, not by `ErrCode`.
             * @example true
             */
            Success?: boolean;
            /** @description The reason for `ErrCode` in words, for people. `%s` may stand where a name should be. */
            ErrMessage?: string;
        };
        /** @description Where in a list an answer stands. */
        Page: {
            /**
             * Format: int32
             * @description Page that this answer holds, counted like the parameter of that name.
             */
            PageNum?: number;
            /**
             * Format: int32
             * @description Pages there are. Stop once you have read so many.
             */
            TotalPages?: number;
            /**
             * Format: int32
             * @description Rows there are on all pages together.
             */
            TotalElements?: number;
            /**
             * Format: int32
             * @description Rows a page holds at most.
             */
            PageSize?: number;
        };
        /** @description What the service answers with a status of 4xx or 5xx. */
        ErrorBody: {
            /** @description ID of this call. Log it, and give it to support when you report a problem. */
            RequestId?: string;
            /** @description Host that refused the call. */
            HostId?: string;
            /** @description Code of the error. Decide by this field, since one code may come with different statuses. */
            Code?: string;
            /** @description The reason in words, for people. */
            Message?: string;
            /** @description Address of a page about the error. */
            Recommend?: string;
            AccessDeniedDetail?: components["schemas"]["AccessDeniedDetail"];
        };
        /** @description Who was refused what, and by which kind of policy. Given when RAM denies a call. */
        AccessDeniedDetail: {
            /** @description RAM action that was refused. */
            AuthAction?: string;
            /** @description Kind of identity that called, such as `SubUser` or `AssumedRoleUser`. */
            AuthPrincipalType?: string;
            /** @description Account the identity belongs to. */
            AuthPrincipalOwnerId?: string;
            /** @description Name or ID of the identity. */
            AuthPrincipalDisplayName?: string;
            /** @description `ExplicitDeny` when a policy forbids the action, `ImplicitDeny` when none allows it. */
            NoPermissionType?: string;
            /** @description Kind of policy that decided. */
            PolicyType?: string;
            /** @description Full account of the decision, readable after RAM's `DecodeDiagnosticMessage`. */
            EncodedDiagnosticMessage?: string;
        };
    };
    responses: {
        /** @description The call was refused or failed. In XML the same fields stand in an `Error` element. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
         * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
         */
        ClientToken: string;
        /**
         * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
         * @example ETnLKlblzczshOTUbOCzxxxxxxx
         */
        UnlimitedClientToken: string;
        /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
        OwnerId: string;
        /**
         * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
         * @example 1
         */
        PageNum: number;
        /**
         * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
         * @example 30
         */
        PageSize: 30 | 50 | 100;
        /**
         * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
         * @example 30
         */
        AnyPageSize: number;
        /**
         * @description Where the database runs. It decides how DBS reaches the database and which other `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup gateway, `Other` one with an address and port on the internet.
         * @example RDS
         */
        SourceEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other";
        /**
         * @description Region of the source database or, for a database behind a backup gateway, of that gateway. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
         * @example cn-hangzhou
         */
        SourceEndpointRegion: string;
        /**
         * @description TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
         * @example 3306
         */
        SourceEndpointPort: number;
        /**
         * @description Database to log in to. Must be given when the engine is PostgreSQL or MongoDB.
         * @example testRDS
         */
        SourceEndpointDatabaseName: string;
        /**
         * @description Account with which DBS logs in to the source database. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
         * @example testRDS
         */
        SourceEndpointUserName: string;
        /**
         * @description Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`). Change it with `ModifyBackupSourceEndpoint` whenever it changes on the database.
         * @example testPassword
         */
        SourceEndpointPassword: string;
        /**
         * @description System identifier (SID) of the source. Must be given when the engine is Oracle.
         * @example test
         */
        SourceEndpointOracleSID: string;
        /**
         * @description Gateway through which the source database is reached. Must be given when `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
         * @example 23313123312
         */
        BackupGatewayId: bigint;
        /**
         * @description Account that owns the source database, where that is not the account of the plan. `DescribeRestoreTaskList` shows it.
         * @example 2xxx7778xxxxxxxxxx
         */
        CrossAliyunId: string;
        /**
         * @description RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across accounts.
         * @example test123
         */
        CrossRoleName: string;
        /**
         * @description What to back up, as the text of a JSON array: one object a database, with `DBName`, optionally `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with `TableName`. `ModifyBackupObjects` describes it in full.
         * @example [     {         "DBName":"待备份库名",         "SchemaName":"待备份 Schema 名",         "TableIncludes":[{             "TableName":"待备份表表名"         }],         "TableExcludes":[{             "TableName":"待备份库名不需要备份表的表名"         }]     } ]
         */
        BackupObjects: string;
        /**
         * @description Name of the plan for people, shown in lists. It may be changed later with `ModifyBackupPlanName`.
         * @example dbstooi0*******
         */
        BackupPlanName: string;
        /**
         * @description Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or only when someone starts one (`manual`, in some sources spelt `Manual`).
         * @example simple
         */
        BackupStrategyType: "simple" | "manual" | "Manual";
        /**
         * @description Whether the database's log is backed up too. Without it a restore reaches only the moments of full backups.
         * @example true
         */
        EnableBackupLog: boolean;
        /**
         * @description Seconds between two log backups. For physical backups only.
         * @example 1000
         */
        BackupLogIntervalSeconds: number;
        /**
         * @description Days after which a backup is deleted. A restore reaches no further back.
         * @example 730
         */
        BackupRetentionPeriod: number;
        /**
         * @description Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and dearer to read.
         * @example 180
         */
        DuplicationInfrequentAccessPeriod: number;
        /**
         * @description Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to read.
         * @example 365
         */
        DuplicationArchivePeriod: number;
        /** @description Where backups are kept: `system` for a bucket that DBS provides, empty for your own bucket (`OSSBucketName`). */
        BackupStorageType: "" | "system";
        /**
         * @description Bucket of yours in which backups are stored. Without it the service makes a bucket with a name of its own.
         * @example TestOssBucket
         */
        OSSBucketName: string;
        /**
         * @description Most that the backup reads from disk, in KB/s, so that the database stays usable meanwhile. For physical backups of MySQL only.
         * @example 262144
         */
        BackupSpeedLimit: bigint;
        /**
         * @description Most that the backup sends over the network, in KB/s, so that other traffic gets through. The text names 10 GB as the upper end. For physical backups of MySQL only.
         * @example 262144
         */
        BackupRateLimit: bigint;
        /**
         * @description Region of the source database.
         * @example cn-hangzhou
         */
        DatabaseRegion: string;
        /**
         * @description Region in which backups are kept.
         * @example cn-hangzhou
         */
        StorageRegion: string;
        /**
         * @description Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud, `Other` a database reached by address and port, `dg` one without a public address that is reached through Database Gateway.
         * @example RDS
         */
        InstanceType: "RDS" | "PolarDB" | "DDS" | "Kvstore" | "Other" | "dg";
        /**
         * @description Not in use yet; leave it out.
         * @example 无
         */
        StorageType: string;
        /**
         * @description Resource group that the plan belongs to.
         * @example rg-aekzecovzti****
         */
        ResourceGroupId: string;
        /**
         * @description Whether the answer shows the storage class of the backups.
         * @example true
         */
        ShowStorageType: boolean;
        /**
         * @description Beginning of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
         * @example 1570701361528
         */
        StartTimestamp: bigint;
        /**
         * @description Not described by any help text; the vendor's metadata and SDK carry it.
         * @example encrypted
         */
        BackupStorageEncryptMethod: string;
        /**
         * @description Not described by any help text; the vendor's metadata and SDK carry it.
         * @example true
         */
        EnableMysqlPhysicalBackupBinlog: string;
        /**
         * @description Not described by any help text; the vendor's metadata and SDK carry it.
         * @example true
         */
        EnableSourceEndpointSsl: string;
        /**
         * @description Not described by any help text; the vendor's metadata and SDK carry it.
         * @example /home/test
         */
        SourceEndpointOracleHome: string;
        /**
         * @description Not described by any help text; the vendor's metadata and SDK carry it.
         * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
         */
        SslCaPem: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ConfigureBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ConfigureBackupPlan
                 */
                Action: "ConfigureBackupPlan";
                /**
                 * @description Plan to configure: the ID that `CreateBackupPlan` answered with. `DescribeBackupPlanList` gives it as well.
                 * @example dbstooi0*******
                 */
                BackupPlanId: string;
                /**
                 * @description Where the database runs. It decides how DBS reaches the database and which other `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup gateway, `Other` one with an address and port on the internet.
                 * @example RDS
                 */
                SourceEndpointInstanceType: components["parameters"]["SourceEndpointInstanceType"];
                /**
                 * @description Region of the source database or, for a database behind a backup gateway, of that gateway. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
                 * @example cn-hangzhou
                 */
                SourceEndpointRegion?: components["parameters"]["SourceEndpointRegion"];
                /**
                 * @description ID of the source instance, as its own product (RDS, ECS, …) shows it. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
                 * @example rm-uf6wjk5*********
                 */
                SourceEndpointInstanceID?: string;
                /**
                 * @description Host name or address at which the source database answers. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`.
                 * @example rm-uf6wjk5*******.mysql.rds.aliyuncs.com
                 */
                SourceEndpointIP?: string;
                /**
                 * @description TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
                 * @example 3306
                 */
                SourceEndpointPort?: components["parameters"]["SourceEndpointPort"];
                /**
                 * @description Database to log in to. Must be given when the engine is PostgreSQL or MongoDB.
                 * @example testRDS
                 */
                SourceEndpointDatabaseName?: components["parameters"]["SourceEndpointDatabaseName"];
                /**
                 * @description Account with which DBS logs in to the source database. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example testRDS
                 */
                SourceEndpointUserName?: components["parameters"]["SourceEndpointUserName"];
                /**
                 * @description Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`). Change it with `ModifyBackupSourceEndpoint` whenever it changes on the database.
                 * @example testPassword
                 */
                SourceEndpointPassword?: components["parameters"]["SourceEndpointPassword"];
                /**
                 * @description Gateway through which the source database is reached. Must be given when `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
                 * @example 23313123312
                 */
                BackupGatewayId?: components["parameters"]["BackupGatewayId"];
                /**
                 * @description Bucket of yours in which backups are stored. Without it the service makes a bucket with a name of its own.
                 * @example TestOssBucket
                 */
                OSSBucketName?: components["parameters"]["OSSBucketName"];
                /**
                 * @description What to back up, as the text of a JSON array: one object a database, with `DBName`, optionally `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with `TableName`. `ModifyBackupObjects` describes it in full.
                 * @example [     {         "DBName":"待备份库名",         "SchemaName":"待备份 Schema 名",         "TableIncludes":[{             "TableName":"待备份表表名"         }],         "TableExcludes":[{             "TableName":"待备份库名不需要备份表的表名"         }]     } ]
                 */
                BackupObjects?: components["parameters"]["BackupObjects"];
                /**
                 * @description Weekday on which the full backup runs. Needed, with `BackupStartTime`, when `BackupStrategyType` is `simple`.
                 * @example Monday
                 */
                BackupPeriod?: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                /**
                 * @description Time of day, in UTC, at which the full backup begins, as `HH:mm` with 24 hours. Needed, with `BackupPeriod`, when `BackupStrategyType` is `simple`. Choose an hour in which the database has little to do.
                 * @example 14:22
                 */
                BackupStartTime?: string;
                /**
                 * @description Whether the database's log is backed up too. Without it a restore reaches only the moments of full backups.
                 * @example true
                 */
                EnableBackupLog?: components["parameters"]["EnableBackupLog"];
                /**
                 * @description Seconds between two log backups. For physical backups only.
                 * @example 1000
                 */
                BackupLogIntervalSeconds?: components["parameters"]["BackupLogIntervalSeconds"];
                /**
                 * @description Days after which a backup is deleted. A restore reaches no further back.
                 * @example 730
                 */
                BackupRetentionPeriod?: components["parameters"]["BackupRetentionPeriod"];
                /**
                 * @description Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and dearer to read.
                 * @example 180
                 */
                DuplicationInfrequentAccessPeriod?: components["parameters"]["DuplicationInfrequentAccessPeriod"];
                /**
                 * @description Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to read.
                 * @example 365
                 */
                DuplicationArchivePeriod?: components["parameters"]["DuplicationArchivePeriod"];
                /**
                 * @description Name of the plan for people, shown in lists. It may be changed later with `ModifyBackupPlanName`.
                 * @example dbstooi0*******
                 */
                BackupPlanName: components["parameters"]["BackupPlanName"];
                /**
                 * @description System identifier (SID) of the source. Must be given when the engine is Oracle.
                 * @example test
                 */
                SourceEndpointOracleSID?: components["parameters"]["SourceEndpointOracleSID"];
                /** @description Where backups are kept: `system` for a bucket that DBS provides, empty for your own bucket (`OSSBucketName`). */
                BackupStorageType?: components["parameters"]["BackupStorageType"];
                /**
                 * @description Most that the backup reads from disk, in KB/s, so that the database stays usable meanwhile. For physical backups of MySQL only.
                 * @example 262144
                 */
                BackupSpeedLimit?: components["parameters"]["BackupSpeedLimit"];
                /**
                 * @description Most that the backup sends over the network, in KB/s, so that other traffic gets through. The text names 10 GB as the upper end. For physical backups of MySQL only.
                 * @example 262144
                 */
                BackupRateLimit?: components["parameters"]["BackupRateLimit"];
                /**
                 * @description Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or only when someone starts one (`manual`, in some sources spelt `Manual`).
                 * @example simple
                 */
                BackupStrategyType?: components["parameters"]["BackupStrategyType"];
                /**
                 * @description Account that owns the source database, where that is not the account of the plan. `DescribeRestoreTaskList` shows it.
                 * @example 2xxx7778xxxxxxxxxx
                 */
                CrossAliyunId?: components["parameters"]["CrossAliyunId"];
                /**
                 * @description RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across accounts.
                 * @example test123
                 */
                CrossRoleName?: components["parameters"]["CrossRoleName"];
                /**
                 * @description Whether the plan starts as soon as it is configured. Otherwise call `StartBackupPlan`.
                 * @example false
                 */
                AutoStartBackup?: boolean;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: string;
                /**
                 * @description Resource group that the plan belongs to.
                 * @example rg-aekzecovzti****
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example encrypted
                 */
                BackupStorageEncryptMethod?: components["parameters"]["BackupStorageEncryptMethod"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example true
                 */
                EnableMysqlPhysicalBackupBinlog?: components["parameters"]["EnableMysqlPhysicalBackupBinlog"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example true
                 */
                EnableSourceEndpointSsl?: components["parameters"]["EnableSourceEndpointSsl"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example /home/test
                 */
                SourceEndpointOracleHome?: components["parameters"]["SourceEndpointOracleHome"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
                 */
                SslCaPem?: components["parameters"]["SslCaPem"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is configured. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was configured.
                         * @example dbstooi01ex****
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateAndStartBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateAndStartBackupPlan
                 */
                Action: "CreateAndStartBackupPlan";
                /**
                 * @description A backup plan's ID. The sources do not say what it means to an operation that buys a new plan.
                 * @example dbstooi0*******
                 */
                BackupPlanId?: string;
                /**
                 * @description Region of DBS in which the plan is bought. `DescribeRegions` lists the codes.
                 * @example cn-hangzhou
                 */
                Region?: string;
                /**
                 * @description Size of the plan. The larger it is, the faster it backs up and restores.
                 * @example micro
                 */
                InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";
                /**
                 * @description Engine of the databases that the plan backs up.
                 * @example MySQL
                 */
                DatabaseType: "MySQL" | "MSSQL" | "Oracle" | "MariaDB" | "PostgreSQL" | "DRDS" | "MongoDB" | "Redis";
                /**
                 * @description How data is read: `logical` through the database's own interface, `physical` by copying its files. Older sources also list `duplication`.
                 * @example logical
                 */
                BackupMethod: "logical" | "physical" | "duplication";
                /**
                 * @description Unit in which `UsedTime` counts the term of the subscription.
                 * @example Year
                 */
                Period?: "Year" | "Month";
                /**
                 * @description Length of the subscription in units of `Period`: 1 to 5 years, or 1 to 11 months.
                 * @example 1
                 */
                UsedTime?: number;
                /**
                 * @description Billing model: `prepay`, a subscription. Older sources also list `postpay`, pay as you go.
                 * @example postpay
                 */
                PayType?: "prepay" | "postpay";
                /**
                 * @description Region of the source database.
                 * @example cn-hangzhou
                 */
                DatabaseRegion?: components["parameters"]["DatabaseRegion"];
                /**
                 * @description Region in which backups are kept.
                 * @example cn-hangzhou
                 */
                StorageRegion?: components["parameters"]["StorageRegion"];
                /**
                 * @description Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud, `Other` a database reached by address and port, `dg` one without a public address that is reached through Database Gateway.
                 * @example RDS
                 */
                InstanceType?: components["parameters"]["InstanceType"];
                /**
                 * @description Not in use yet; leave it out.
                 * @example 无
                 */
                StorageType?: components["parameters"]["StorageType"];
                /**
                 * @description Marks the application that calls. It need not be set.
                 * @example OpenApi
                 */
                FromApp?: string;
                /**
                 * @description Where the database runs. It decides how DBS reaches the database and which other `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup gateway, `Other` one with an address and port on the internet, `dg` one without a public address that is reached through Database Gateway.
                 * @example RDS
                 */
                SourceEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other" | "dg";
                /**
                 * @description Region of the source database or, for a database behind a backup gateway, of that gateway. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
                 * @example cn-hangzhou
                 */
                SourceEndpointRegion?: components["parameters"]["SourceEndpointRegion"];
                /**
                 * @description ID of the source instance, as its own product (RDS, ECS, …) shows it. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
                 * @example rm-uf6wjk5xxxxxxxxxx
                 */
                SourceEndpointInstanceID?: string;
                /**
                 * @description Host name or address at which the source database answers. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`.
                 * @example rm-uf6wjk5xxxxxxx.mysql.rds.aliyuncs.com
                 */
                SourceEndpointIP?: string;
                /**
                 * @description TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
                 * @example 3306
                 */
                SourceEndpointPort?: components["parameters"]["SourceEndpointPort"];
                /**
                 * @description Database to log in to. Must be given when the engine is PostgreSQL or MongoDB.
                 * @example testRDS
                 */
                SourceEndpointDatabaseName?: components["parameters"]["SourceEndpointDatabaseName"];
                /**
                 * @description Account with which DBS logs in to the source database. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example testRDS
                 */
                SourceEndpointUserName?: components["parameters"]["SourceEndpointUserName"];
                /**
                 * @description Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`). Change it with `ModifyBackupSourceEndpoint` whenever it changes on the database.
                 * @example testPassword
                 */
                SourceEndpointPassword?: components["parameters"]["SourceEndpointPassword"];
                /**
                 * @description Gateway through which the source database is reached. Must be given when `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
                 * @example 23313123312
                 */
                BackupGatewayId?: components["parameters"]["BackupGatewayId"];
                /**
                 * @description Bucket of yours in which backups are stored. Without it the service makes a bucket with a name of its own.
                 * @example TestOssBucket
                 */
                OSSBucketName?: components["parameters"]["OSSBucketName"];
                /**
                 * @description What to back up, as the text of a JSON array: one object a database, with `DBName`, optionally `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with `TableName`. `ModifyBackupObjects` describes it in full.
                 * @example [     {         "DBName":"待备份库名",         "SchemaName":"待备份 Schema 名",         "TableIncludes":[{             "TableName":"待备份表表名"         }],         "TableExcludes":[{             "TableName":"待备份库名不需要备份表的表名"         }]     } ]
                 */
                BackupObjects?: components["parameters"]["BackupObjects"];
                /**
                 * @description Weekdays on which the full backup runs: one, or several separated by commas. Needed, with `BackupStartTime`, when `BackupStrategyType` is `simple`.
                 * @example Monday
                 */
                BackupPeriod?: string;
                /**
                 * @description Time of day, in UTC, at which the full backup begins, as `HH:mm` with 24 hours. Needed, with `BackupPeriod`, when `BackupStrategyType` is `simple`. Choose an hour in which the database has little to do.
                 * @example 14:22
                 */
                BackupStartTime?: string;
                /**
                 * @description Whether the database's log is backed up too. Without it a restore reaches only the moments of full backups.
                 * @example true
                 */
                EnableBackupLog?: components["parameters"]["EnableBackupLog"];
                /**
                 * @description Seconds between two log backups. For physical backups only, where it must be given.
                 * @example 1000
                 */
                BackupLogIntervalSeconds?: number;
                /**
                 * @description Days after which a backup is deleted. A restore reaches no further back.
                 * @example 730
                 */
                BackupRetentionPeriod?: components["parameters"]["BackupRetentionPeriod"];
                /**
                 * @description Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and dearer to read.
                 * @example 180
                 */
                DuplicationInfrequentAccessPeriod?: components["parameters"]["DuplicationInfrequentAccessPeriod"];
                /**
                 * @description Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to read.
                 * @example 365
                 */
                DuplicationArchivePeriod?: components["parameters"]["DuplicationArchivePeriod"];
                /**
                 * @description Name of the plan for people, shown in lists. It may be changed later with `ModifyBackupPlanName`.
                 * @example dbstooi0*******
                 */
                BackupPlanName: components["parameters"]["BackupPlanName"];
                /**
                 * @description System identifier (SID) of the source. Must be given when the engine is Oracle.
                 * @example test
                 */
                SourceEndpointOracleSID?: components["parameters"]["SourceEndpointOracleSID"];
                /** @description Where backups are kept: `system` for a bucket that DBS provides, empty for your own bucket (`OSSBucketName`). */
                BackupStorageType?: components["parameters"]["BackupStorageType"];
                /**
                 * @description Most that the backup reads from disk, in KB/s, so that the database stays usable meanwhile. For physical backups of MySQL only.
                 * @example 262144
                 */
                BackupSpeedLimit?: components["parameters"]["BackupSpeedLimit"];
                /**
                 * @description Most that the backup sends over the network, in KB/s, so that other traffic gets through. The text names 10 GB as the upper end. For physical backups of MySQL only.
                 * @example 262144
                 */
                BackupRateLimit?: components["parameters"]["BackupRateLimit"];
                /**
                 * @description Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or only when someone starts one (`manual`, in some sources spelt `Manual`).
                 * @example simple
                 */
                BackupStrategyType?: components["parameters"]["BackupStrategyType"];
                /**
                 * @description Account that owns the source database, where that is not the account of the plan.
                 * @example 1648821913******
                 */
                CrossAliyunId?: string;
                /**
                 * @description RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across accounts.
                 * @example test123
                 */
                CrossRoleName?: components["parameters"]["CrossRoleName"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ASDASDASDSADASFCZXVZ
                 */
                ClientToken?: string;
                /**
                 * @description Resource group that the plan belongs to.
                 * @example rg-aekzecovzti****
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is bought and starting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description Whether a backup set was made.
                         * @example true
                         */
                        CreateBackupSet?: boolean;
                        /**
                         * @description The new plan. Every later operation on it takes this ID.
                         * @example dbs1hvb0wwwe****
                         */
                        BackupPlanId?: string;
                        /**
                         * @description The order that was placed; billing shows it under this number.
                         * @example 2056157***
                         */
                        OrderId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateBackupPlan
                 */
                Action: "CreateBackupPlan";
                /**
                 * @description Region of DBS in which the plan is bought. `DescribeRegions` lists the codes.
                 * @example cn-hangzhou
                 */
                Region?: string;
                /**
                 * @description Size of the plan. The larger it is, the faster it backs up and restores; `xlarge` has no traffic limit.
                 * @example micro
                 */
                InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";
                /**
                 * @description Engine of the databases that the plan backs up.
                 * @example MySQL
                 */
                DatabaseType: "MySQL" | "MSSQL" | "Oracle" | "MariaDB" | "PostgreSQL" | "DRDS" | "MongoDB" | "Redis";
                /**
                 * @description How data is read: `logical` through the database's own interface, `physical` by copying its files. Older sources also list `duplication`.
                 * @example logical
                 */
                BackupMethod: "logical" | "physical" | "duplication";
                /**
                 * @description Unit in which `UsedTime` counts the term of the subscription.
                 * @example Month
                 */
                Period?: "Year" | "Month";
                /**
                 * @description Length of the subscription in units of `Period`: 1 to 5 years, or 1 to 11 months.
                 * @example 1
                 */
                UsedTime?: number;
                /**
                 * @description Billing model: `prepay`, a subscription. Older sources also list `postpay`, pay as you go.
                 * @example prepay
                 */
                PayType?: "prepay" | "postpay";
                /**
                 * @description Region of the source database.
                 * @example cn-hangzhou
                 */
                DatabaseRegion?: components["parameters"]["DatabaseRegion"];
                /**
                 * @description Region in which backups are kept.
                 * @example cn-hangzhou
                 */
                StorageRegion?: components["parameters"]["StorageRegion"];
                /**
                 * @description Kind of instance that is backed up. `DDS` is MongoDB and `Kvstore` Redis of Alibaba Cloud, `Other` a database reached by address and port, `dg` one without a public address that is reached through Database Gateway.
                 * @example RDS
                 */
                InstanceType?: components["parameters"]["InstanceType"];
                /**
                 * @description Not in use yet; leave it out.
                 * @example 无
                 */
                StorageType?: components["parameters"]["StorageType"];
                /**
                 * @description Marks the application that calls. It need not be set.
                 * @example OpenAPI
                 */
                FromApp?: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example KJSAHKJFHKJSHFKASHFKJADFHKDXXXX
                 */
                ClientToken?: string;
                /**
                 * @description Resource group that the plan belongs to.
                 * @example rg-aekzecovzti****
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is bought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The new plan. Pass it to `ConfigureBackupPlan` and every later operation on the plan.
                         * @example dbsrhahrsu2****
                         */
                        BackupPlanId?: string;
                        /**
                         * @description The order that was placed; billing shows it under this number.
                         * @example 21437345592****
                         */
                        OrderId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateFullBackupSetDownload: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateFullBackupSetDownload
                 */
                Action: "CreateFullBackupSetDownload";
                /**
                 * @description Full backup set to download. `DescribeFullBackupList` gives the IDs.
                 * @example dbs1hvXXXXX
                 */
                BackupSetId: string;
                /**
                 * @description Format of the files you get: `Native` as they were backed up, or converted to `SQL`, `CSV` or `JSON`.
                 * @example SQL
                 */
                BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The download job is started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The download job. Pass it to `DescribeBackupSetDownloadTaskList` to follow it.
                         * @example dbstooi01exxxxx
                         */
                        BackupSetDownloadTaskId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateGetDBListFromAgentTask: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateGetDBListFromAgentTask
                 */
                Action: "CreateGetDBListFromAgentTask";
                /**
                 * @description Backup gateway that is to look: the one installed where the database server can be reached. Without it the task has no gateway to run on. `DescribeBackupGatewayList` shows the gateways of a region.
                 * @example 160813
                 */
                BackupGatewayId?: bigint;
                /**
                 * @description Engine of the database server, which decides how the gateway asks it for its databases. Give the engine that really answers at the address.
                 * @example MySQL
                 */
                DatabaseType?: "MySQL" | "MSSQL" | "Oracle" | "MariaDB" | "PostgreSQL" | "DRDS" | "MongoDB" | "Redis";
                /**
                 * @description Region in which the backup gateway is registered. `DescribeBackupGatewayList` gives it as `Region`, `DescribeRegions` lists all.
                 * @example cn-hangzhou
                 */
                SourceEndpointRegion?: string;
                /**
                 * @description Address of the database server as the gateway sees it, so a private address of your own network is right here.
                 * @example 123.0.0.1
                 */
                SourceEndpointIP?: string;
                /**
                 * @description TCP port on which the database server listens at `SourceEndpointIP`.
                 * @example 3306
                 */
                SourceEndpointPort?: number;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
                 */
                ClientToken?: components["parameters"]["ClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gateway has been asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * Format: int64
                         * @description The task that was started. Pass it to `GetDBListFromAgent` to read the list.
                         * @example 123456
                         */
                        TaskId?: bigint;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateIncrementBackupSetDownload: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateIncrementBackupSetDownload
                 */
                Action: "CreateIncrementBackupSetDownload";
                /**
                 * @description Job that made the backup set: the value that `DescribeIncrementBackupList` calls `BackupSetJobId`, not its `BackupSetId`.
                 * @example dbstooi01e****
                 */
                BackupSetId: string;
                /**
                 * @description Backup set to download: the value that `DescribeIncrementBackupList` calls `BackupSetId`, often the name of a log file.
                 * @example test
                 */
                BackupSetName: string;
                /**
                 * @description Format of the files you get: `Native` as they were backed up, or converted to `SQL`, `CSV` or `JSON`.
                 * @example Native
                 */
                BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCz****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The download job is started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The download job. Pass it to `DescribeBackupSetDownloadTaskList` to follow it.
                         * @example dbstooi01e****
                         */
                        BackupSetDownloadTaskId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    CreateRestoreTask: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example CreateRestoreTask
                 */
                Action: "CreateRestoreTask";
                /**
                 * @description Plan whose backups are to be restored. `DescribeBackupPlanList` gives the IDs.
                 * @example dbs1hvb0ww****
                 */
                BackupPlanId: string;
                /**
                 * @description Where the database to restore into runs. It decides which other `DestinationEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup gateway, `Other` one with an address and port on the internet, `dg` one without a public address that is reached through Database Gateway.
                 * @example RDS
                 */
                DestinationEndpointInstanceType: "RDS" | "ECS" | "Express" | "Agent" | "DDS" | "Other" | "dg";
                /**
                 * @description Region of the target database or of its backup gateway. Must be given when `DestinationEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
                 * @example cn-hangzhou
                 */
                DestinationEndpointRegion?: string;
                /**
                 * @description ID of the target instance, as its own product shows it. Must be given when `DestinationEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
                 * @example rm-bp1p8c29*****
                 */
                DestinationEndpointInstanceID?: string;
                /**
                 * @description Host name or address at which the target database answers. Must be given when `DestinationEndpointInstanceType` is `Express`, `Agent` or `Other`.
                 * @example rm-bp*****9jv8pxero.mysql.rds.aliyuncs.com
                 */
                DestinationEndpointIP?: string;
                /**
                 * @description TCP port on which the target database listens. Must be given when `DestinationEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
                 * @example 3306
                 */
                DestinationEndpointPort?: number;
                /**
                 * @description Database to log in to on the target. Must be given when the engine is PostgreSQL or MongoDB.
                 * @example test
                 */
                DestinationEndpointDatabaseName?: string;
                /**
                 * @description Account with which DBS logs in to the target; it must be allowed to write. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example test
                 */
                DestinationEndpointUserName?: string;
                /**
                 * @description Password of `DestinationEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example Test
                 */
                DestinationEndpointPassword?: string;
                /** @description Gateway through which the target database is reached. Must be given when `DestinationEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs. */
                BackupGatewayId?: bigint;
                /**
                 * @description What to restore and under which name, as the text of a JSON array: one object a database, with `DBName` for the name in the backup and `NewDBName` for the name on the target. Must be given unless `DestinationEndpointInstanceType` is `Agent`. Whole databases only.
                 * @example MySQL表级别恢复示例如下：
                 *     [{\"DBName\":\"dbname\", \"NewDBName\":\"dbname1\"}]
                 */
                RestoreObjects?: string;
                /**
                 * @description Moment to restore to, in milliseconds since 1970. It must lie in a range that `DescribeRestoreRangeInfo` shows. Not together with `BackupSetId`.
                 * @example 1554560477000
                 */
                RestoreTime?: bigint;
                /**
                 * @description Full backup to restore, exactly as it was made. `DescribeFullBackupList` and `DescribeRestoreRangeInfo` give the IDs. Not together with `RestoreTime`.
                 * @example dbs1hvb0w*****
                 */
                BackupSetId?: string;
                /**
                 * @description Name of the job for people, shown in lists.
                 * @example test
                 */
                RestoreTaskName: string;
                /**
                 * @description System identifier (SID) of the target. Must be given when the engine is Oracle.
                 * @example test
                 */
                DestinationEndpointOracleSID?: string;
                /**
                 * @description Directory to restore into. Must be given for a MySQL plan when `DestinationEndpointInstanceType` is `Agent`.
                 * @example test
                 */
                RestoreDir?: string;
                /**
                 * @description Directory of the database program on the target.
                 * @example test
                 */
                RestoreHome?: string;
                /**
                 * @description What happens when the target already has an object of that name: with `renamenew` the restored one gets another name. An older source also lists `failure`.
                 * @example renamenew
                 */
                DuplicateConflict?: "renamenew" | "failure";
                /**
                 * @description Other account of a cross-account backup.
                 * @example 2749528728********
                 */
                CrossAliyunId?: string;
                /**
                 * @description RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across accounts.
                 * @example test123
                 */
                CrossRoleName?: components["parameters"]["CrossRoleName"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOC********
                 */
                ClientToken?: string;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                AutoOpenDatabase?: string;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                AutoShutdownDatabase?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example mysql.x4.large.2
                 */
                DestDatabaseInstanceClass?: string;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                DestDatabaseInstanceDatabaseVersion?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example cn-beijing
                 */
                DestDatabaseInstanceRegion?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 500
                 */
                DestDatabaseInstanceStorageSize?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example rds
                 */
                DestDatabaseInstanceType?: string;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                DestDatabaseInstanceVSwitch?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example vpc-xx
                 */
                DestDatabaseInstanceVpc?: string;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                EnableDestinationEndpointSsl?: boolean;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example exist_instance
                 */
                RestoreDestinationMode?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
                 */
                SslCaPem?: components["parameters"]["SslCaPem"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The restore job is defined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The restore job. Pass it to `StartRestoreTask` to run it, and to `DescribeRestoreTaskList` to follow it.
                         * @example s102h*****
                         */
                        RestoreTaskId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeBackupGatewayList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeBackupGatewayList
                 */
                Action: "DescribeBackupGatewayList";
                /**
                 * @description Region whose gateways are listed.
                 * @example cn-hangzhou
                 */
                Region: "cn-hangzhou" | "cn-shanghai" | "cn-qingdao" | "cn-beijing" | "cn-shenzhen" | "cn-hongkong" | "ap-southeast-1" | "cn-hangzhou-finance" | "cn-shanghai-finance" | "cn-shenzhen-finance";
                /**
                 * @description Shows only these gateways: one identifier, or several separated by commas. Without it all are listed.
                 * @example 7213527653217
                 */
                Identifier?: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: number;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of gateways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The gateways of this page. */
                            BackupGateway?: {
                                /**
                                 * @description Name of the gateway for people.
                                 * @example test
                                 */
                                DisplayName?: string;
                                /**
                                 * Format: int64
                                 * @description When the gateway was registered, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                BackupGatewayCreateTime?: bigint;
                                /**
                                 * @description ID that other operations take as `BackupGatewayId`. It is text here and a number there.
                                 * @example 2321313123
                                 */
                                BackupGatewayId?: string;
                                /**
                                 * @description Region in which the gateway is registered.
                                 * @example cn-hangzhou
                                 */
                                Region?: string;
                                /**
                                 * @description Unique mark of the gateway, to be given as `Identifier` when looking for it.
                                 * @example sgdsajhdgu
                                 */
                                Identifier?: string;
                                /**
                                 * @description Public address of the gateway's host.
                                 * @example XX.XX.XX.XX
                                 */
                                SourceEndpointInternetIP?: string;
                                /**
                                 * @description State of the gateway. Backups through it need `ONLINE`.
                                 * @example ONLINE
                                 * @enum {string}
                                 */
                                BackupGatewayStatus?: "ONLINE" | "OFFLINE" | "STOPPED" | "UPGRADING";
                                /**
                                 * @description Private address of the gateway's host.
                                 * @example XX.XX.XX.XX
                                 */
                                SourceEndpointIntranetIP?: string;
                                /**
                                 * Format: int64
                                 * @description When the gateway was last heard of, in milliseconds since 1970. An old value means that it is down or cut off.
                                 * @example 1554560477000
                                 */
                                LastHeartbeatTime?: bigint;
                                /**
                                 * @description Host name of the machine that the gateway runs on.
                                 * @example test
                                 */
                                SourceEndpointHostname?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeBackupPlanBilling: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeBackupPlanBilling
                 */
                Action: "DescribeBackupPlanBilling";
                /**
                 * @description Plan whose costs you want to see. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01ex****
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
                 */
                ClientToken?: components["parameters"]["ClientToken"];
                /**
                 * @description Whether the answer shows the storage class of the backups.
                 * @example true
                 */
                ShowStorageType?: components["parameters"]["ShowStorageType"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The billing facts of the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description The plan's billing facts. */
                        Item?: {
                            /**
                             * Format: int64
                             * @description When the plan was bought, in milliseconds since 1970.
                             * @example 1658372830000
                             */
                            BuyCreateTimestamp?: bigint;
                            /**
                             * Format: int64
                             * @description Bytes that full backups take up.
                             * @example 151
                             */
                            FullStorageSize?: bigint;
                            /**
                             * Format: int64
                             * @description When the subscription ends, in milliseconds since 1970; renew before that with `RenewBackupPlan`. Given when `BuyChargeType` is `PREPAY`.
                             * @example 1661097600000
                             */
                            BuyExpiredTimestamp?: bigint;
                            /**
                             * @description Size of the plan, such as `micro`.
                             * @example micro
                             */
                            BuySpec?: string;
                            /**
                             * Format: int64
                             * @description When the period of the free quota ends, in milliseconds since 1970.
                             * @example 1659283200000
                             */
                            QuotaEndTimestamp?: bigint;
                            /**
                             * @description Whether the subscription has ended. Given when `BuyChargeType` is `PREPAY`.
                             * @example true
                             */
                            IsExpired?: boolean;
                            /**
                             * Format: int64
                             * @description When the period of the free quota began, in milliseconds since 1970.
                             * @example 1656604800000
                             */
                            QuotaStartTimestamp?: bigint;
                            /**
                             * Format: int64
                             * @description Bytes of free backup traffic this month. Given when `BuyChargeType` is `PREPAY` and `IsFreeBytesUnlimited` is false, says the text; the sample has it beside a true one.
                             * @example 858993459200
                             */
                            TotalFreeBytes?: bigint;
                            /**
                             * Format: int64
                             * @description Bytes of backup traffic that were charged this month. Spelt like this on the wire.
                             * @example 0
                             */
                            PaiedBytes?: bigint;
                            /**
                             * Format: int64
                             * @description Bytes of full-backup traffic that were charged this month.
                             * @example 0
                             */
                            UsedFullBytes?: bigint;
                            /**
                             * @description Whether backup traffic is free without limit.
                             * @example true
                             */
                            IsFreeBytesUnlimited?: boolean;
                            /**
                             * Format: int64
                             * @description Bytes that incremental backups take up.
                             * @example 10437039
                             */
                            ContStorageSize?: bigint;
                            /**
                             * @description Billing model: `PREPAY` subscription, `POSTPAY` pay as you go.
                             * @example PREPAY
                             * @enum {string}
                             */
                            BuyChargeType?: "PREPAY" | "POSTPAY";
                            /**
                             * Format: int64
                             * @description Bytes of incremental-backup traffic that were charged this month.
                             * @example 9406734
                             */
                            UsedIncrementBytes?: bigint;
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeBackupPlanList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeBackupPlanList
                 */
                Action: "DescribeBackupPlanList";
                /**
                 * @description Shows only these plans: one ID, or several separated by commas. Without it all plans are listed.
                 * @example dbstooi01exXXXX
                 */
                BackupPlanId?: string;
                /**
                 * @description Region whose plans are listed. `DescribeRegions` lists the codes.
                 * @example cn-hangzhou
                 */
                Region?: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["AnyPageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: components["parameters"]["PageNum"];
                /**
                 * @description Shows only the plans of this name.
                 * @example test123
                 */
                BackupPlanName?: string;
                /**
                 * @description Shows only the plans in this state: `wait` not configured, `init` not started because the precheck failed, `check_pass` precheck passed, `running`, `stop` failed, `pause` paused, `locked`.
                 * @example wait
                 */
                BackupPlanStatus?: "wait" | "init" | "running" | "stop" | "pause" | "locked" | "check_pass";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ASDASDASDSADASFCZXVZ
                 */
                ClientToken?: string;
                /**
                 * @description Shows only the plans of this resource group.
                 * @example rg-aekzecovzti****
                 */
                ResourceGroupId?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example logical
                 */
                BackupMethod?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                ShowBackupStrategyInfo?: boolean;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                ShowRecoverTimeRange?: boolean;
                /** @description Not described by any help text; the vendor's metadata and SDK carry it. */
                ShowStorageStrategyInfo?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of backup plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The plans of this page. */
                            BackupPlanDetail?: {
                                /**
                                 * @description RAM role of the other account, for a backup across accounts.
                                 * @example test123
                                 */
                                CrossRoleName?: string;
                                /**
                                 * @description Where the source database runs, in small letters here: `rds`, `ecs`, `express` (leased line or VPN), `agent` (backup gateway), `dds` (MongoDB), `other` (internet).
                                 * @example rds
                                 * @enum {string}
                                 */
                                SourceEndpointInstanceType?: "rds" | "ecs" | "express" | "agent" | "dds" | "other";
                                /**
                                 * @description Directory on your server in which downloaded backup sets are put.
                                 * @example *\/test/test123
                                 */
                                BackupSetDownloadDir?: string;
                                /**
                                 * @description Address of the source database with its port, as `host:port`.
                                 * @example 100.*.*.10:33204
                                 */
                                SourceEndpointIpPort?: string;
                                /**
                                 * @description Account of the source database, for a backup across accounts.
                                 * @example 2xxx7778xxxxxxxxxx
                                 */
                                CrossAliyunId?: string;
                                /**
                                 * Format: int32
                                 * @description Days after which a backup moves to Archive storage.
                                 * @example 365
                                 */
                                DuplicationArchivePeriod?: number;
                                /**
                                 * @description ID by which every other operation finds the plan.
                                 * @example dbstooi01eXXXX
                                 */
                                BackupPlanId?: string;
                                /**
                                 * Format: int64
                                 * @description Latest moment the plan can be restored to, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                EndTimestampForRestore?: bigint;
                                /**
                                 * @description State of the plan: `wait` not configured, `init` not started because the precheck failed, `check_pass` precheck passed, `running`, `stop` failed, `pause` paused, `locked`.
                                 * @example init
                                 * @enum {string}
                                 */
                                BackupPlanStatus?: "wait" | "init" | "running" | "stop" | "pause" | "locked" | "check_pass";
                                /**
                                 * @description Format in which full backup sets are downloaded.
                                 * @example SQL
                                 * @enum {string}
                                 */
                                BackupSetDownloadFullDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                                /**
                                 * Format: int32
                                 * @description Days after which a backup is deleted, 0 to 1825.
                                 * @example 365
                                 */
                                BackupRetentionPeriod?: number;
                                /**
                                 * @description Region of the bucket that holds the backups.
                                 * @example cn-hangzhou
                                 */
                                OSSBucketRegion?: string;
                                /**
                                 * @description System identifier (SID) of an Oracle source.
                                 * @example test
                                 */
                                SourceEndpointOracleSID?: string;
                                /**
                                 * @description Where backups are kept: `system` in a bucket of DBS, empty in your own.
                                 * @example system
                                 * @enum {string}
                                 */
                                BackupStorageType?: "" | "system";
                                /**
                                 * @description How data is read: `logical` through the database's own interface, `physical` by copying its files, `duplication` by dumping.
                                 * @example logical
                                 * @enum {string}
                                 */
                                BackupMethod?: "logical" | "physical" | "duplication";
                                /**
                                 * @description Region of the source database or its gateway.
                                 * @example cn-hangzhou
                                 */
                                SourceEndpointRegion?: string;
                                /**
                                 * @description Weekdays on which the full backup runs.
                                 * @example Monday
                                 * @enum {string}
                                 */
                                BackupPeriod?: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                /**
                                 * @description Database that DBS logs in to.
                                 * @example test
                                 */
                                SourceEndpointDatabaseName?: string;
                                /**
                                 * Format: int64
                                 * @description Gateway on the server that receives downloads.
                                 * @example 123123
                                 */
                                BackupSetDownloadGatewayId?: bigint;
                                /**
                                 * Format: int64
                                 * @description When the plan was made, in milliseconds since 1970.
                                 * @example 1582527713000
                                 */
                                BackupPlanCreateTime?: bigint;
                                /**
                                 * @description Size of the plan; `xlarge` has no traffic limit.
                                 * @example micro
                                 * @enum {string}
                                 */
                                InstanceClass?: "micro" | "small" | "medium" | "large" | "xlarge";
                                /**
                                 * @description Kind of server that receives downloads: `agent`, one with a backup gateway.
                                 * @example agent
                                 */
                                BackupSetDownloadTargetType?: string;
                                /**
                                 * Format: int32
                                 * @description Days after which a backup moves to Infrequent Access storage.
                                 * @example 180
                                 */
                                DuplicationInfrequentAccessPeriod?: number;
                                /**
                                 * @description Time of day at which the full backup begins, as `HH:mm`.
                                 * @example 14:22
                                 */
                                BackupStartTime?: string;
                                /**
                                 * @description What the precheck found wrong.
                                 * @example can not connect to oracle instance orcl with user dbs
                                 */
                                ErrMessage?: string;
                                /**
                                 * @description What is backed up, as the text of a JSON array; `ModifyBackupObjects` describes it.
                                 * @example [     {         \"DBName\":\"待备份库名\",         \"SchemaName\":\"待备份 Schema 名\",         \"TableIncludes\":[{             \"TableName\":\"待备份表表名\"         }],         \"TableExcludes\":[{             \"TableName\":\"待备份库名不需要备份表的表名\"         }]     } ]
                                 */
                                BackupObjects?: string;
                                /**
                                 * Format: int64
                                 * @description Earliest moment the plan can be restored to, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                BeginTimestampForRestore?: bigint;
                                /**
                                 * @description ID of the source instance.
                                 * @example test
                                 */
                                SourceEndpointInstanceID?: string;
                                /**
                                 * @description Whether new backup sets are downloaded by themselves.
                                 * @example true
                                 */
                                OpenBackupSetAutoDownload?: boolean;
                                /**
                                 * @description Name of the plan for people.
                                 * @example dbstooi01e****
                                 */
                                BackupPlanName?: string;
                                /**
                                 * @description Bucket that holds the backups.
                                 * @example dbs-backup-1857XXXXX489
                                 */
                                OSSBucketName?: string;
                                /**
                                 * Format: int64
                                 * @description Gateway through which the source is reached.
                                 * @example 827362187368736
                                 */
                                BackupGatewayId?: bigint;
                                /**
                                 * @description Account with which DBS logs in to the source.
                                 * @example test
                                 */
                                SourceEndpointUserName?: string;
                                /**
                                 * @description Format in which incremental backup sets are downloaded.
                                 * @example SQL
                                 * @enum {string}
                                 */
                                BackupSetDownloadIncrementDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                                /**
                                 * @description Whether the log is backed up too.
                                 * @example true
                                 */
                                EnableBackupLog?: boolean;
                                /**
                                 * @description Resource group that the plan belongs to.
                                 * @example rg-aekzecovzti****
                                 */
                                ResourceGroupId?: string;
                                /**
                                 * @description Engine of the source database.
                                 * @example MySQL
                                 */
                                DatabaseType?: string;
                                /** @example TESTGATEWAY */
                                BackupGatewayIdentifier?: string;
                                /** @example cn-beijing */
                                BackupPlanRegion?: string;
                                EnableMysqlPhysicalBackupBinLog?: boolean;
                                /** @example 365 */
                                IncrementBackupRetentionPeriod?: string;
                                /** @example 365 */
                                IncrementDuplicationArchivePeriod?: string;
                                /** @example 365 */
                                IncrementDuplicationInfrequentAccessPeriod?: string;
                                /** @example PREPAY */
                                InstanceChargeType?: string;
                                /** @example 1764051253000 */
                                InstanceExpiredTimestamp?: number;
                                /** @example 365 */
                                LogBackupRetentionPeriod?: string;
                                /** @example 365 */
                                LogDuplicationArchivePeriod?: string;
                                /** @example 365 */
                                LogDuplicationInfrequentAccessPeriod?: string;
                                /** @example true */
                                SourceEndpointEnableSsl?: string;
                                /** @example 127.0.0.1 */
                                SourceEndpointHost?: string;
                                /** @example 3306 */
                                SourceEndpointPort?: string;
                                /** @example encrypted */
                                StorageEncryptMethod?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeBackupSetDownloadTaskList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeBackupSetDownloadTaskList
                 */
                Action: "DescribeBackupSetDownloadTaskList";
                /**
                 * @description Shows the download jobs of this plan. Give this or `BackupSetDownloadTaskId`, or the call fails.
                 * @example dbsqhnuhyw3****
                 */
                BackupPlanId?: string;
                /**
                 * @description Shows this download job: the ID that `CreateFullBackupSetDownload` or `CreateIncrementBackupSetDownload` answered with. Give this or `BackupPlanId`, or the call fails.
                 * @example urxgrxt7****
                 */
                BackupSetDownloadTaskId?: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: components["parameters"]["PageNum"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzXXXXXX
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of download jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The download jobs of this page. */
                            BackupSetDownloadTaskDetail?: {
                                /**
                                 * @description State of the job: `checking` precheck under way, `init` not started because the precheck failed, `check_pass` precheck passed, `schedule` waiting its turn, `running`, `pause` paused, `stop` failed, `finish` ready to download.
                                 * @example finish
                                 * @enum {string}
                                 */
                                BackupSetDownloadStatus?: "checking" | "init" | "check_pass" | "pause" | "schedule" | "running" | "stop" | "finish";
                                /**
                                 * Format: int64
                                 * @description Size of the backup set.
                                 * @example 237837
                                 */
                                BackupSetDataSize?: bigint;
                                /**
                                 * @description Kind of server that receives an automatic download: `agent`, one with a backup gateway.
                                 * @example 无
                                 */
                                BackupSetDownloadTargetType?: string;
                                /**
                                 * @description Directory on that server. Filled for automatic downloads only.
                                 * @example 无
                                 */
                                BackupSetDownloadDir?: string;
                                /**
                                 * @description Why the job failed.
                                 * @example java.lang.IndexOutOfBoundsException.
                                 */
                                ErrMessage?: string;
                                /**
                                 * Format: int64
                                 * @description When the job was made, in milliseconds since 1970.
                                 * @example 1642044001000
                                 */
                                BackupSetDownloadCreateTime?: bigint;
                                /**
                                 * @description Plan that the backup set is of.
                                 * @example qhnuhyw3****
                                 */
                                BackupPlanId?: string;
                                /**
                                 * @description Engine of the database.
                                 * @example MySQL
                                 */
                                BackupSetDbType?: string;
                                /**
                                 * @description Where to fetch the files over the internet. Filled for downloads made by hand, once the format is converted.
                                 * @example "//dbs-137XXXX-cn-hangzhou-1hr5cpbtmXXXX.oss-cn-hangzhou.example"
                                 */
                                BackupSetDownloadInternetUrl?: string;
                                /**
                                 * @description Backup set that is downloaded.
                                 * @example 1h7za2yws****
                                 */
                                BackupSetId?: string;
                                /**
                                 * @description Where to fetch the files from inside Alibaba Cloud. Filled for downloads made by hand, once the format is converted.
                                 * @example "//dbs-13XXXX-cn-hangzhou-1hr5cpbtmXXXX.oss-cn-hangzhou-internal.example"
                                 */
                                BackupSetDownloadIntranetUrl?: string;
                                /**
                                 * Format: int64
                                 * @description Gateway that receives an automatic download.
                                 * @example 0
                                 */
                                BackupGatewayId?: bigint;
                                /**
                                 * @description Who asked: someone by hand (`manual`) or a rule (`auto`).
                                 * @example manual
                                 * @enum {string}
                                 */
                                BackupSetDownloadWay?: "manual" | "auto";
                                /**
                                 * Format: int64
                                 * @description When the job ended, in milliseconds since 1970.
                                 * @example 1642044013000
                                 */
                                BackupSetDownloadFinishTime?: bigint;
                                /**
                                 * @description Kind of job that made the backup set: `cbs_backup_sub_full` a logical full backup, `cbs_backup_sub_cont` a logical incremental one.
                                 * @example cbs_backup_sub_cont
                                 * @enum {string}
                                 */
                                BackupSetJobType?: "cbs_backup_sub_full" | "cbs_backup_sub_cont";
                                /**
                                 * @description ID of the job.
                                 * @example urxgrxt7****
                                 */
                                BackupSetDownloadTaskId?: string;
                                /**
                                 * @description Name of the job for people.
                                 * @example 1h7za2yws****-ManualCont
                                 */
                                BackupSetDownloadTaskName?: string;
                                /**
                                 * @description Format of the files.
                                 * @example Native
                                 * @enum {string}
                                 */
                                BackupSetDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                                /**
                                 * @description Code of the backup set; for a log backup the name of the log file.
                                 * @example mysql-bin.00XXXX
                                 */
                                BackupSetCode?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeDLAService: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeDLAService
                 */
                Action: "DescribeDLAService";
                /**
                 * @description Plan whose link you want to see. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01ex****
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example DBS
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description Whether the link is on (`Running`), being turned off (`Closing`) or off (`Closed`).
                         * @example Running
                         * @enum {string}
                         */
                        State?: "Running" | "Closing" | "Closed";
                        /**
                         * @description Whether new backup sets join the data lake by themselves.
                         * @example true
                         */
                        AutoAdd?: boolean;
                        /**
                         * @description Whether a job that feeds the data lake has failed.
                         * @example false
                         */
                        HaveJobFailed?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeFullBackupList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeFullBackupList
                 */
                Action: "DescribeFullBackupList";
                /**
                 * @description Plan whose full backups are listed. `DescribeBackupPlanList` gives the IDs.
                 * @example dbsr179qz******
                 */
                BackupPlanId: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: components["parameters"]["PageNum"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /**
                 * @description Whether the answer shows the storage class of the backups.
                 * @example true
                 */
                ShowStorageType?: components["parameters"]["ShowStorageType"];
                /**
                 * @description Shows only this backup set.
                 * @example 1iukx5h******
                 */
                BackupSetId?: string;
                /**
                 * @description Beginning of the time to look at. The documented example counts seconds since 1970, while the times in the answer count milliseconds.
                 * @example 1676887100
                 */
                StartTimestamp?: bigint;
                /**
                 * @description End of the time to look at. The documented example counts seconds since 1970, while the times in the answer count milliseconds.
                 * @example 1676887128
                 */
                EndTimestamp?: bigint;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example finish
                 */
                BackupSetStatus?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example true
                 */
                ShowProgress?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of full backups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The full backups of this page. */
                            FullBackupFile?: {
                                /**
                                 * Format: int64
                                 * @description When the job ended, in milliseconds since 1970.
                                 * @example 1676887128000
                                 */
                                FinishTime?: bigint;
                                /**
                                 * @description State of the job: `schedule` being set up, `running`, `finish` done, `stop` failed, `pause` paused. `DescribeJobErrorCode` explains a failure.
                                 * @example finish
                                 * @enum {string}
                                 */
                                BackupStatus?: "schedule" | "running" | "finish" | "stop" | "pause";
                                /**
                                 * @description Address of the source database with its port, as `host:port`.
                                 * @example 121.XXX.XXX.144:3306
                                 */
                                SourceEndpointIpPort?: string;
                                /**
                                 * Format: int64
                                 * @description When the job was made, in milliseconds since 1970.
                                 * @example 1676886947000
                                 */
                                CreateTime?: bigint;
                                /**
                                 * @description Why the job failed.
                                 * @example NULL
                                 */
                                ErrMessage?: string;
                                /**
                                 * @description What was backed up, as the text of a JSON array.
                                 * @example [{\"DBName\":\"test\"}]
                                 */
                                BackupObjects?: string;
                                /**
                                 * Format: int64
                                 * @description When the reading of data ended, in milliseconds since 1970.
                                 * @example 1676887128000
                                 */
                                EndTime?: bigint;
                                /**
                                 * Format: int64
                                 * @description When the reading of data began, in milliseconds since 1970.
                                 * @example 1676887100000
                                 */
                                StartTime?: bigint;
                                /**
                                 * Format: int64
                                 * @description When the backup is deleted, in milliseconds since 1970.
                                 * @example 1677491900000
                                 */
                                BackupSetExpiredTime?: bigint;
                                /**
                                 * @description Storage class: `Standard`, `IA` (Infrequent Access), `Archive`, or `UNKNOWN`, as a rule while the job is not done.
                                 * @example Standard
                                 * @enum {string}
                                 */
                                StorageMethod?: "Standard" | "IA" | "Archive" | "UNKNOWN";
                                /**
                                 * @description ID to download or restore the backup by.
                                 * @example 1iukx5h******
                                 */
                                BackupSetId?: string;
                                /**
                                 * Format: int64
                                 * @description Size of the backup.
                                 * @example 580
                                 */
                                BackupSize?: bigint;
                                /** @example TESTGATEWAY */
                                BackupGatewayIdentifier?: string;
                                /** @example 2xxx7778xxxxxxxxxx */
                                CrossAliyunId?: string;
                                /** @example ram-for-dbs */
                                CrossRoleName?: string;
                                /** @example 100 */
                                LogicalFullBackupProgress?: number;
                                /** @example 100 */
                                LogicalStructureBackupProgress?: number;
                                /** @example true */
                                SourceEndpointEnableSsl?: string;
                                /** @example 127.0.0.1 */
                                SourceEndpointHost?: string;
                                /** @example rm-testxx */
                                SourceEndpointInstanceId?: string;
                                /** @example rds */
                                SourceEndpointInstanceType?: string;
                                /** @example 3306 */
                                SourceEndpointPort?: string;
                                /** @example cn-beijing */
                                SourceEndpointRegion?: string;
                                /** @example dbs_backup */
                                SourceEndpointUserName?: string;
                                /** @example encrypted */
                                StorageEncryptMethod?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeIncrementBackupList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeIncrementBackupList
                 */
                Action: "DescribeIncrementBackupList";
                /**
                 * @description Plan whose log backups are listed. `DescribeBackupPlanList` gives the IDs.
                 * @example dbsqdss5tmh****
                 */
                BackupPlanId: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: components["parameters"]["PageNum"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /**
                 * @description Whether the answer shows the storage class of the backups.
                 * @example true
                 */
                ShowStorageType?: boolean;
                /**
                 * @description Beginning of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
                 * @example 1570701361528
                 */
                StartTimestamp?: components["parameters"]["StartTimestamp"];
                /**
                 * @description End of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
                 * @example 1570701361600
                 */
                EndTimestamp?: bigint;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of incremental backups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The incremental backups of this page. */
                            IncrementBackupFile?: {
                                /**
                                 * Format: int64
                                 * @description When the backup ended, in milliseconds since 1970.
                                 * @example 1648434713000
                                 */
                                EndTime?: bigint;
                                /**
                                 * Format: int64
                                 * @description When the backup is deleted, in milliseconds since 1970.
                                 * @example 1711506719000
                                 */
                                BackupSetExpiredTime?: bigint;
                                /**
                                 * Format: int64
                                 * @description When the backup began, in milliseconds since 1970.
                                 * @example 1648433764000
                                 */
                                StartTime?: bigint;
                                /**
                                 * @description Storage class: `Standard`, `IA` (Infrequent Access), `Archive`, or `UNKNOWN`, as a rule while the job is not done.
                                 * @example Standard
                                 * @enum {string}
                                 */
                                StorageMethod?: "Standard" | "IA" | "Archive" | "UNKNOWN";
                                /**
                                 * @description Job that made the backup set; what `CreateIncrementBackupSetDownload` calls `BackupSetId`.
                                 * @example 1hv5g9wk4****
                                 */
                                BackupSetJobId?: string;
                                /**
                                 * @description The backup set, often the name of a log file; what `CreateIncrementBackupSetDownload` calls `BackupSetName`.
                                 * @example mysql-bin.00****
                                 */
                                BackupSetId?: string;
                                /**
                                 * @description State of the job: `INIT` not begun, `FILLING` under way, `COMPLETED` whole, `UNCOMPLETED` not whole.
                                 * @example FILLING
                                 * @enum {string}
                                 */
                                BackupStatus?: "INIT" | "FILLING" | "COMPLETED" | "UNCOMPLETED";
                                /**
                                 * @description Address of the source database with its port, as `host:port`.
                                 * @example 172.1XX.103.1:4XXX
                                 */
                                SourceEndpointIpPort?: string;
                                /**
                                 * Format: int64
                                 * @description Size of the backup.
                                 * @example 18535
                                 */
                                BackupSize?: bigint;
                                /** @example 127.0.0.1 */
                                SourceEndpointHost?: string;
                                /** @example rm-testxx */
                                SourceEndpointInstanceId?: string;
                                /** @example rds */
                                SourceEndpointInstanceType?: string;
                                /** @example 3306 */
                                SourceEndpointPort?: string;
                                /** @example cn-beijing */
                                SourceEndpointRegion?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeJobErrorCode: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeJobErrorCode
                 */
                Action: "DescribeJobErrorCode";
                /**
                 * @description Full backup or restore job that failed, by the ID under which it is listed.
                 * @example r1iv62ud****
                 */
                TaskId: string;
                /**
                 * @description Language of the explanation: `en` English, `cn` Chinese.
                 * @example en
                 */
                Language?: "en" | "cn";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCz****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known about the job's failure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description What is known about the failure. */
                        Item?: {
                            /**
                             * @description State of the job.
                             * @example init
                             */
                            JobState?: string;
                            /**
                             * @description The reason in words, in the language asked for.
                             * @example Describe preCheck progress failed.
                             */
                            ErrorMessage?: string;
                            /**
                             * @description Code of the reason. The field `ErrCode` beside `Item` is about this call, not about the job.
                             * @example failed
                             */
                            ErrorCode?: string;
                            /**
                             * @description The job, as asked for.
                             * @example r1iv62ud****
                             */
                            JobId?: string;
                            /**
                             * @description Kind of the job under an internal name.
                             * @example testId
                             */
                            JobType?: string;
                            /**
                             * @description Language of `ErrorMessage`.
                             * @example en
                             */
                            Language?: string;
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeNodeCidrList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeNodeCidrList
                 */
                Action: "DescribeNodeCidrList";
                /**
                 * @description Region from which DBS is to connect: the one your backup plan is in.
                 * @example cn-hangzhou
                 */
                Region: "cn-hangzhou" | "cn-shanghai" | "cn-qingdao" | "cn-beijing" | "cn-shenzhen" | "cn-hongkong" | "ap-southeast-1" | "cn-hangzhou-finance" | "cn-shanghai-finance" | "cn-shenzhen-finance";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address ranges of the region. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description Holds the internal ranges. */
                        IntranetIPs?: {
                            /** @description Address ranges inside Alibaba Cloud's network, in CIDR notation. */
                            IntranetIP?: string[];
                        };
                        /** @description Holds the public ranges. */
                        InternetIPs?: {
                            /** @description Address ranges on the internet, in CIDR notation. */
                            InternetIP?: string[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribePreCheckProgressList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribePreCheckProgressList
                 */
                Action: "DescribePreCheckProgressList";
                /**
                 * @description Plan whose precheck you want to see. Give either this or `RestoreTaskId`.
                 * @example dbsr1l3ro21****
                 */
                BackupPlanId?: string;
                /**
                 * @description Restore job whose precheck you want to see: the ID that `CreateRestoreTask` answered with. Give either this or `BackupPlanId`.
                 * @example dbasdsa****
                 */
                RestoreTaskId?: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCziJZNwH****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the precheck. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description State of the whole precheck. Ask again while it is `running`.
                         * @example finish
                         * @enum {string}
                         */
                        Status?: "running" | "failed" | "finish";
                        /**
                         * Format: int32
                         * @description How much of the precheck is done, 0 to 100.
                         * @example 100
                         */
                        Progress?: number;
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The checks. */
                            PreCheckProgressDetail?: {
                                /**
                                 * Format: int64
                                 * @description When the check ended, in milliseconds since 1970.
                                 * @example 1704351396000
                                 */
                                FinishTime?: bigint;
                                /**
                                 * @description State of the check: `init` being set up, `running`, `finish` done, `warning` done with a warning, `failed`, `catched` in an abnormal state.
                                 * @example warning
                                 * @enum {string}
                                 */
                                State?: "init" | "warning" | "catched" | "running" | "failed" | "finish";
                                /**
                                 * Format: int64
                                 * @description When the check began, in milliseconds since 1970.
                                 * @example 1704351395000
                                 */
                                BootTime?: bigint;
                                /**
                                 * @description ID of this progress entry.
                                 * @example qxwmxh2b****
                                 */
                                JobId?: string;
                                /**
                                 * @description Code of what is checked, such as `CHECK_BINLOG_ON`.
                                 * @example CHECK_BINLOG_ON
                                 */
                                Item?: string;
                                /**
                                 * @description What is wrong.
                                 * @example java.lang.RuntimeException: Could not find any schema ......
                                 */
                                ErrMsg?: string;
                                /**
                                 * @description Place of the check in the order of checks, a number written as text.
                                 * @example 30
                                 */
                                OrderNum?: string;
                                /**
                                 * @description Group that the check belongs to.
                                 * @example CHECK_BINLOG_ON_DETAIL
                                 */
                                Names?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeRegions: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeRegions
                 */
                Action: "DescribeRegions";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
                 */
                ClientToken?: components["parameters"]["ClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description Holds the list. */
                        Regions?: {
                            /** @description Codes of the regions, as region parameters take them. */
                            RegionCode?: string[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeRestoreRangeInfo: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeRestoreRangeInfo
                 */
                Action: "DescribeRestoreRangeInfo";
                /**
                 * @description Plan you mean to restore from. `DescribeBackupPlanList` gives the IDs.
                 * @example dbssl67c7mx****
                 */
                BackupPlanId: string;
                /**
                 * @description Beginning of the time to look at, in milliseconds since 1970. `DescribeBackupPlanList` shows the earliest that makes sense for a plan.
                 * @example 1646674092000
                 */
                BeginTimestampForRestore: bigint;
                /**
                 * @description End of the time to look at, in milliseconds since 1970. `DescribeBackupPlanList` shows the latest that makes sense for a plan.
                 * @example 1646846814000
                 */
                EndTimestampForRestore: bigint;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /**
                 * @description Whether only the latest moment that can be restored is wanted.
                 * @example true
                 */
                RecentlyRestore?: boolean;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ranges that can be restored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The ranges. */
                            DBSRecoverRange?: {
                                /**
                                 * Format: int64
                                 * @description End of the range, in milliseconds since 1970.
                                 * @example 1646760308000
                                 */
                                EndTimestampForRestore?: bigint;
                                /**
                                 * @description Where the source database ran.
                                 * @example rds
                                 */
                                SourceEndpointInstanceType?: string;
                                /**
                                 * @description `range`: every moment between beginning and end can be restored. `point`: only the full backups under `FullBackupList` can.
                                 * @example point
                                 * @enum {string}
                                 */
                                RangeType?: "point" | "range";
                                /**
                                 * Format: int64
                                 * @description Beginning of the range, in milliseconds since 1970.
                                 * @example 1646760282000
                                 */
                                BeginTimestampForRestore?: bigint;
                                /**
                                 * @description ID of the source instance.
                                 * @example rm-bp106x9tk2c91****
                                 */
                                SourceEndpointInstanceID?: string;
                                /** @description Holds the full backups of the range. */
                                FullBackupList?: {
                                    /** @description The full backups of the range. Given when `RangeType` is `point`. */
                                    FullBackupDetail?: {
                                        /**
                                         * Format: int64
                                         * @description When the full backup ended, in milliseconds since 1970.
                                         * @example 1646760308000
                                         */
                                        EndTime?: bigint;
                                        /**
                                         * Format: int64
                                         * @description When the full backup began, in milliseconds since 1970.
                                         * @example 1646760282000
                                         */
                                        StartTime?: bigint;
                                        /**
                                         * @description ID to pass to `CreateRestoreTask`.
                                         * @example qecnsxkd****
                                         */
                                        BackupSetId?: string;
                                    }[];
                                };
                                /** @example 127.0.0.1 */
                                BackupSourceHost?: string;
                                /** @example rm-testxx */
                                BackupSourceInstanceId?: string;
                                /** @example rds */
                                BackupSourceInstanceType?: string;
                                /** @example 3306 */
                                BackupSourcePort?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DescribeRestoreTaskList: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DescribeRestoreTaskList
                 */
                Action: "DescribeRestoreTaskList";
                /**
                 * @description Shows the restore jobs of this plan. Give either this or `RestoreTaskId`; with both the call fails.
                 * @example dbs1hvb0wwwXXXXX
                 */
                BackupPlanId?: string;
                /**
                 * @description Shows these restore jobs: one ID that `CreateRestoreTask` answered with, or several separated by commas. Give either this or `BackupPlanId`; with both the call fails.
                 * @example s102h7rf5anq
                 */
                RestoreTaskId?: string;
                /**
                 * @description Rows a page holds. Keep it the same while you page, or rows are skipped or seen twice.
                 * @example 30
                 */
                PageSize?: components["parameters"]["AnyPageSize"];
                /**
                 * @description Page to read. Pages count from 0, so leave it out for the first one and stop once you have read `TotalPages` of them.
                 * @example 1
                 */
                PageNum?: components["parameters"]["PageNum"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /**
                 * @description Beginning of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
                 * @example 1570701361528
                 */
                StartTimestamp?: components["parameters"]["StartTimestamp"];
                /**
                 * @description End of the time to look at, as a Unix timestamp; the documented example counts milliseconds.
                 * @example 1570701361528
                 */
                EndTimestamp?: bigint;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of restore jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & components["schemas"]["Page"] & {
                        /** @description Holds the list. */
                        Items?: {
                            /** @description The restore jobs of this page. */
                            RestoreTaskDetail?: {
                                /**
                                 * @description State of the job: `init` not started or precheck failed, `check_pass` precheck passed, `running`, `stop` failed, `pause` paused. `DescribeJobErrorCode` explains a failure.
                                 * @example running
                                 * @enum {string}
                                 */
                                RestoreStatus?: "init" | "running" | "stop" | "pause" | "check_pass";
                                /**
                                 * Format: int32
                                 * @description Progress of the structures that are restored after the data.
                                 * @example 100
                                 */
                                FullStruAfterRestoreProgress?: number;
                                /**
                                 * @description RAM role of the other account, for a backup across accounts.
                                 * @example test123
                                 */
                                CrossRoleName?: string;
                                /**
                                 * @description Directory restored into.
                                 * @example 100.X.X.10:33204
                                 */
                                RestoreDir?: string;
                                /**
                                 * @description Other account, for a backup across accounts.
                                 * @example 2xxx7778xxxxxxxxxx
                                 */
                                CrossAliyunId?: string;
                                /**
                                 * @description What is restored, as the text of a JSON array.
                                 * @example [     {         \"DBName\":\"test\"       } ]
                                 */
                                RestoreObjects?: string;
                                /**
                                 * @description Plan whose backup is restored.
                                 * @example dbs1hvb0wXXXX
                                 */
                                BackupPlanId?: string;
                                /**
                                 * @description Region of the target database.
                                 * @example cn-hangzhou
                                 */
                                DestinationEndpointRegion?: string;
                                /**
                                 * Format: int64
                                 * @description When the job was defined, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                RestoreTaskCreateTime?: bigint;
                                /**
                                 * @description Account with which DBS logs in to the target.
                                 * @example test
                                 */
                                DestinationEndpointUserName?: string;
                                /**
                                 * Format: int64
                                 * @description When the job ended, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                RestoreTaskFinishTime?: bigint;
                                /**
                                 * @description Address of the target database with its port, as `host:port`.
                                 * @example 100.X.X.10:33204
                                 */
                                DestinationEndpointIpPort?: string;
                                /**
                                 * @description Database that DBS logs in to on the target.
                                 * @example test
                                 */
                                DestinationEndpointDatabaseName?: string;
                                /**
                                 * @description Where the target database runs.
                                 * @example RDS
                                 * @enum {string}
                                 */
                                DestinationEndpointInstanceType?: "RDS" | "ECS" | "Express" | "agent" | "dds" | "other";
                                /**
                                 * @description System identifier (SID) of an Oracle target.
                                 * @example test
                                 */
                                DestinationEndpointOracleSID?: string;
                                /**
                                 * Format: int32
                                 * @description Progress of the structures that are restored before the data. Spelt like this on the wire.
                                 * @example 0
                                 */
                                FullStruforeRestoreProgress?: number;
                                /**
                                 * @description Why the job failed.
                                 * @example NULL
                                 */
                                ErrMessage?: string;
                                /**
                                 * @description ID of the job.
                                 * @example s1XXXXXX
                                 */
                                RestoreTaskId?: string;
                                /**
                                 * Format: int32
                                 * @description Progress of the data of the full backup.
                                 * @example 100
                                 */
                                FullDataRestoreProgress?: number;
                                /**
                                 * Format: int32
                                 * @description Progress of the log that is replayed on top of it.
                                 * @example 100
                                 */
                                ContinuousRestoreProgress?: number;
                                /**
                                 * @description ID of the target instance.
                                 * @example rm-bp1p8c2947XXX
                                 */
                                DestinationEndpointInstanceID?: string;
                                /**
                                 * @description Full backup that the job starts from.
                                 * @example 1ibh2f5uXXX
                                 */
                                BackupSetId?: string;
                                /**
                                 * Format: int64
                                 * @description Gateway through which the target is reached.
                                 * @example 324234332
                                 */
                                BackupGatewayId?: bigint;
                                /**
                                 * @description Name of the job for people.
                                 * @example test
                                 */
                                RestoreTaskName?: string;
                                /**
                                 * Format: int64
                                 * @description Moment restored to, in milliseconds since 1970.
                                 * @example 1554560477000
                                 */
                                RestoreTime?: bigint;
                                /** @example TESTGATEWAY */
                                BackupGatewayIdentifier?: string;
                                /** @example cn-beijing */
                                BackupSourceOssRegion?: string;
                                /** @example true */
                                DestinationEndpointEnableSsl?: string;
                                /** @example 127.0.0.1 */
                                DestinationEndpointHost?: string;
                                /** @example 3306 */
                                DestinationEndpointPort?: string;
                                PhysicalBackupRecoverProgress?: number;
                                PhysicalDatabaseOnlineProgress?: number;
                                PhysicalFullAndIncrementBackupRecoverProgress?: number;
                                PhysicalFullBackupRecoverProgress?: number;
                                PhysicalIncrementBackupRecoverProgress?: number;
                                /** @example EXIST_INSTANCE */
                                RestoreDestinationMode?: string;
                            }[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    DisableBackupLog: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example DisableBackupLog
                 */
                Action: "DisableBackupLog";
                /**
                 * @description Plan that is to stop its log backup. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01xxxx
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example dbs
                 */
                ClientToken?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example false
                 */
                DisableMysqlPhysicalBackupBinlogOnly?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incremental backup is off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbstooi01xxxx
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example false
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    EnableBackupLog: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example EnableBackupLog
                 */
                Action: "EnableBackupLog";
                /**
                 * @description Plan that is to back up its log too. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01xxxx
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example dbs
                 */
                ClientToken?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example true
                 */
                EnableMysqlPhysicalBackupBinlog?: components["parameters"]["EnableMysqlPhysicalBackupBinlog"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incremental backup is on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbstooi01xxxx
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example false
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    GetDBListFromAgent: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example GetDBListFromAgent
                 */
                Action: "GetDBListFromAgent";
                /**
                 * @description Backup gateway that the task runs on: the value that `CreateGetDBListFromAgentTask` was given. Without it the service cannot tell which gateway's task is meant.
                 * @example 160813
                 */
                BackupGatewayId?: bigint;
                /**
                 * @description Region in which that gateway is registered, as `CreateGetDBListFromAgentTask` was given it.
                 * @example cn-hangzhou
                 */
                SourceEndpointRegion?: string;
                /**
                 * @description Task to read, from the answer of `CreateGetDBListFromAgentTask`.
                 * @example 123456
                 */
                TaskId?: bigint;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it. ASCII characters only, 64 at most.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxxxxx
                 */
                ClientToken?: components["parameters"]["ClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the gateway has found so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /** @description The list, as soon as there is one. */
                        DbList?: {
                            /** @description Names of the databases on the server, to choose from for `BackupObjects`. The field's first letter is a small one. */
                            dbName?: string[];
                        };
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    InitializeDbsServiceLinkedRole: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example InitializeDbsServiceLinkedRole
                 */
                Action: "InitializeDbsServiceLinkedRole";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always empty.
                         * @example null
                         */
                        Data?: string;
                        /**
                         * @description ID of this call. Log it, and give it to support when you report a problem.
                         * @example 4F1888AC-1138-4995-B9FE-D2734F61C058
                         */
                        RequestId?: string;
                        /**
                         * @description Whether the call did what was asked, as text rather than as a boolean.
                         * @example true
                         * @enum {string}
                         */
                        Success?: "true" | "false";
                        /**
                         * @description Code that says how the call went; `EntityAlreadyExists.Role` means that the role was there already.
                         * @example EntityAlreadyExists.Role
                         */
                        ErrorCode?: string;
                        /**
                         * @description The reason in words, for people.
                         * @example EntityAlreadyExists.Role : The role already exists:AliyunServiceRoleForDBS\r\nRequestId : 73******-3B4D-501A-9505-FA8B9******
                         */
                        ErrMessage?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyBackupObjects: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyBackupObjects
                 */
                Action: "ModifyBackupObjects";
                /**
                 * @description Plan whose selection changes. `DescribeBackupPlanList` gives the IDs.
                 * @example dbs1h****usfa
                 */
                BackupPlanId: string;
                /**
                 * @description What to back up from now on, as the text of a JSON array: one object a database, with `DBName`, optionally `SchemaName` (MSSQL only), and `TableIncludes` or `TableExcludes`, arrays of objects with `TableName`. A database named without more is backed up as a whole; as soon as it has rules, only what they name is. Names may hold the marks `.`, `*`, `?`, `[…]`, `[^…]` and ranges such as `[0-9]` of regular expressions.
                 * @example [     {         "DBName":"17xxx92xxxx374",         "SchemaName":"gy9xnj8xxxxxx",         "TableIncludes":[{           "TableName":"test1"         }],         "TableExcludes":[{             "TableName":"test2"         }]     } ]
                 */
                BackupObjects: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The selection is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbs1h****usfa
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example true
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyBackupPlanName: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyBackupPlanName
                 */
                Action: "ModifyBackupPlanName";
                /**
                 * @description Plan to rename. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi0XXXX
                 */
                BackupPlanId: string;
                /**
                 * @description New name.
                 * @example dbstooi0XXXX
                 */
                BackupPlanName: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is renamed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was renamed.
                         * @example dbstooi0XXXX
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyBackupSetDownloadRules: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyBackupSetDownloadRules
                 */
                Action: "ModifyBackupSetDownloadRules";
                /**
                 * @description Plan whose backup sets the rules are for. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01****
                 */
                BackupPlanId: string;
                /**
                 * @description Whether new backup sets are downloaded by themselves.
                 * @example false
                 */
                OpenAutoDownload?: boolean;
                /**
                 * @description Gateway on the server that receives the backup sets. `DescribeBackupGatewayList` gives the IDs.
                 * @example 23312323
                 */
                BackupGatewayId?: bigint;
                /**
                 * @description Format in which full backup sets arrive: `Native` as they were backed up, or converted to `SQL`, `CSV` or `JSON`.
                 * @example CSV
                 */
                FullDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                /**
                 * @description Format in which incremental backup sets arrive: `Native` as they were backed up, or converted to `SQL`, `CSV` or `JSON`.
                 * @example Native
                 */
                IncrementDataFormat?: "Native" | "SQL" | "CSV" | "JSON";
                /**
                 * @description Directory on the receiving server in which backup sets are put.
                 * @example test
                 */
                BackupSetDownloadDir?: string;
                /**
                 * @description Kind of receiving server: `agent`, one on which a backup gateway runs.
                 * @example agent
                 */
                BackupSetDownloadTargetType?: "agent";
                /**
                 * @description What the directory is: a `local` one of the server, or one on `nas`, `ftp` or `minio`. Must be given when `OpenAutoDownload` is true.
                 * @example local
                 */
                BackupSetDownloadTargetTypeLocation?: "local" | "nas" | "ftp" | "minio";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzx****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan whose rules were set.
                         * @example dbstooi01e****
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyBackupSourceEndpoint: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyBackupSourceEndpoint
                 */
                Action: "ModifyBackupSourceEndpoint";
                /**
                 * @description Plan that is to read from another source. `DescribeBackupPlanList` gives the IDs.
                 * @example dbs1h****usfa
                 */
                BackupPlanId: string;
                /**
                 * @description Where the database runs. It decides how DBS reaches the database and which other `SourceEndpoint…` fields are needed: `RDS`, `ECS` and `DDS` (MongoDB) name an instance of Alibaba Cloud, `Express` a database behind a leased line, VPN or Smart Access Gateway, `Agent` one behind a backup gateway, `Other` one with an address and port on the internet.
                 * @example RDS
                 */
                SourceEndpointInstanceType: components["parameters"]["SourceEndpointInstanceType"];
                /**
                 * @description Region of the source database or, for a database behind a backup gateway, of that gateway. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS`, `Express` or `Agent`.
                 * @example cn-hangzhou
                 */
                SourceEndpointRegion?: components["parameters"]["SourceEndpointRegion"];
                /**
                 * @description ID of the source instance, as its own product (RDS, ECS, …) shows it. Must be given when `SourceEndpointInstanceType` is `RDS`, `ECS`, `DDS` or `Express`.
                 * @example rm-bp1p8c29479jv****
                 */
                SourceEndpointInstanceID?: string;
                /**
                 * @description Host name or address at which the source database answers. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent` or `Other`. The documented example holds a port as well; the port has a field of its own.
                 * @example 100.*.*.10:3306
                 */
                SourceEndpointIP?: string;
                /**
                 * @description TCP port on which the source database listens. Must be given when `SourceEndpointInstanceType` is `Express`, `Agent`, `Other` or `ECS`.
                 * @example 3306
                 */
                SourceEndpointPort?: components["parameters"]["SourceEndpointPort"];
                /**
                 * @description Database to log in to. Must be given when the engine is PostgreSQL or MongoDB, and when an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example test
                 */
                SourceEndpointDatabaseName?: string;
                /**
                 * @description Account with which DBS logs in to the source database. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example test
                 */
                SourceEndpointUserName?: string;
                /**
                 * @description Password of `SourceEndpointUserName`. Must be given unless the engine is Redis, or an MSSQL database is reached through a backup gateway (`Agent`).
                 * @example test
                 */
                SourceEndpointPassword?: string;
                /**
                 * @description Gateway through which the source database is reached. Must be given when `SourceEndpointInstanceType` is `Agent`. `DescribeBackupGatewayList` gives the IDs.
                 * @example 21321323213
                 */
                BackupGatewayId?: bigint;
                /**
                 * @description What to back up from the new source, as the text of a JSON array; `ModifyBackupObjects` describes it. Must be given unless `SourceEndpointInstanceType` is `Agent`.
                 * @example [{  "DBName":"待备份库名", "SchemaName":"待备份 Schema 名", "TableIncludes":[{ "TableName":"待备份表表名" }],  "TableExcludes":[{"TableName":"待备份库名不需要备份表的表名" }] } ]
                 */
                BackupObjects?: string;
                /**
                 * @description System identifier (SID) of the source. Must be given when the engine is Oracle.
                 * @example test
                 */
                SourceEndpointOracleSID?: components["parameters"]["SourceEndpointOracleSID"];
                /**
                 * @description Account that owns the source database, where that is not the account of the plan. `DescribeRestoreTaskList` shows it.
                 * @example 2xxx7778xxxxxxxxxx
                 */
                CrossAliyunId?: components["parameters"]["CrossAliyunId"];
                /**
                 * @description RAM role of the account `CrossAliyunId` that DBS acts in. Needed only for backups across accounts.
                 * @example test123
                 */
                CrossRoleName?: components["parameters"]["CrossRoleName"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example true
                 */
                EnableSourceEndpointSsl?: components["parameters"]["EnableSourceEndpointSsl"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example /home/test
                 */
                SourceEndpointOracleHome?: components["parameters"]["SourceEndpointOracleHome"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example -----BEGIN CERTIFICATE----- ... -----END CERTIFICATE-----
                 */
                SslCaPem?: components["parameters"]["SslCaPem"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbs1h****usfa
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example false
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyBackupStrategy: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyBackupStrategy
                 */
                Action: "ModifyBackupStrategy";
                /**
                 * @description Plan whose schedule changes. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01XXXX
                 */
                BackupPlanId: string;
                /**
                 * @description Weekdays on which the full backup runs: one, or several separated by commas.
                 * @example Monday
                 */
                BackupPeriod: string;
                /**
                 * @description Time of day at which the full backup begins, as `HH:mm` with 24 hours. Needed when `BackupStrategyType` is `simple`. Choose an hour in which the database has little to do.
                 * @example 14:22
                 */
                BackupStartTime?: string;
                /**
                 * @description Whether full backups run by the week (`simple`, with `BackupPeriod` and `BackupStartTime`) or only when someone starts one (`manual`, in some sources spelt `Manual`).
                 * @example simple
                 */
                BackupStrategyType?: "simple" | "Manual" | "manual";
                /**
                 * @description Seconds between two log backups. For physical backups only.
                 * @example 1000
                 */
                BackupLogIntervalSeconds?: components["parameters"]["BackupLogIntervalSeconds"];
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbstooi01XXXX
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example false
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ModifyStorageStrategy: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ModifyStorageStrategy
                 */
                Action: "ModifyStorageStrategy";
                /**
                 * @description Plan whose terms change. `DescribeBackupPlanList` gives the IDs.
                 * @example dbsqdss5tmh****
                 */
                BackupPlanId: string;
                /**
                 * @description Days after which a backup is deleted. A restore reaches no further back.
                 * @example 730
                 */
                BackupRetentionPeriod: number;
                /**
                 * @description Days after which a backup moves to Infrequent Access storage, which is cheaper to keep and dearer to read. Must be less than `DuplicationArchivePeriod`.
                 * @example 190
                 */
                DuplicationInfrequentAccessPeriod: number;
                /**
                 * @description Days after which a backup moves to Archive storage, the cheapest to keep and the slowest to read. Must be less than `BackupRetentionPeriod`.
                 * @example 366
                 */
                DuplicationArchivePeriod: number;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example dbstest
                 */
                ClientToken?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example encrypted
                 */
                BackupStorageEncryptMethod?: components["parameters"]["BackupStorageEncryptMethod"];
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                IncrementBackupRetentionPeriod?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                IncrementDuplicationArchivePeriod?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                IncrementDuplicationInfrequentAccessPeriod?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                LogBackupRetentionPeriod?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                LogDuplicationArchivePeriod?: string;
                /**
                 * @description Not described by any help text; the vendor's metadata and SDK carry it.
                 * @example 365
                 */
                LogDuplicationInfrequentAccessPeriod?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terms are changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was changed.
                         * @example dbsqdss5tmh****
                         */
                        BackupPlanId?: string;
                        /**
                         * @description Whether the change calls for a new precheck. If so, call `StartBackupPlan`.
                         * @example false
                         */
                        NeedPrecheck?: boolean;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    ReleaseBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example ReleaseBackupPlan
                 */
                Action: "ReleaseBackupPlan";
                /**
                 * @description Plan to release: a pay-as-you-go one. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01xxxx
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example dbs
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is released. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was released.
                         * @example dbstooi01xxxx
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    RenewBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example RenewBackupPlan
                 */
                Action: "RenewBackupPlan";
                /**
                 * @description Plan whose term grows. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01e****
                 */
                BackupPlanId: string;
                /**
                 * @description Unit in which `UsedTime` counts the term of the subscription.
                 * @example Month
                 */
                Period: "Year" | "Month";
                /**
                 * @description Length to add, in units of `Period`: 1 to 9 years, or 1 to 11 months.
                 * @example 1
                 */
                UsedTime: number;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example HKAJHFIUEQWBFIJSNFO****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is renewed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was renewed.
                         * @example dbstooi01e****
                         */
                        BackupPlanId?: string;
                        /**
                         * @description The order that was placed; billing shows it under this number.
                         * @example 20202****
                         */
                        OrderId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    StartBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example StartBackupPlan
                 */
                Action: "StartBackupPlan";
                /**
                 * @description Plan to start. `DescribeBackupPlanList` gives the IDs.
                 * @example dbsqdss5tmh****
                 */
                BackupPlanId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is starting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The full backup set that was begun. Mind the small `s` in its name.
                         * @example 1h7toien3****
                         */
                        CreatedFullBackupsetId?: string;
                        /**
                         * @description The plan that was started.
                         * @example dbsqdss5tm****
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    StartRestoreTask: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example StartRestoreTask
                 */
                Action: "StartRestoreTask";
                /**
                 * @description Job to run: the ID that `CreateRestoreTask` answered with.
                 * @example s102h7rfXXXX
                 */
                RestoreTaskId: string;
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The restore job is starting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The restore job that was started.
                         * @example s102h7rfXXXX
                         */
                        RestoreTaskId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    StopBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example StopBackupPlan
                 */
                Action: "StopBackupPlan";
                /**
                 * @description Plan to pause. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01XXXX
                 */
                BackupPlanId: string;
                /**
                 * @description How much stops: `ALL` the plan together with its full backup, log backup and restore jobs, `PLAN` the plan alone.
                 * @example ALL
                 */
                StopMethod: "ALL" | "PLAN";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCzxxxxxxx
                 */
                ClientToken?: components["parameters"]["UnlimitedClientToken"];
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is paused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was paused.
                         * @example dbs1h****usfa
                         */
                        BackupPlanId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    UpgradeBackupPlan: {
        parameters: {
            query: {
                /**
                 * @description Names the operation to run. The client fills it in.
                 * @example UpgradeBackupPlan
                 */
                Action: "UpgradeBackupPlan";
                /**
                 * @description Plan to upgrade. `DescribeBackupPlanList` gives the IDs.
                 * @example dbstooi01e****
                 */
                BackupPlanId: string;
                /**
                 * @description Size the plan is to have, larger than it has.
                 * @example micro
                 */
                InstanceClass: "micro" | "small" | "medium" | "large" | "xlarge";
                /**
                 * @description Lets the service recognise a call it has already carried out, so that repeating it after a lost answer has no second effect. One text for each intended call, kept for every repetition of it.
                 * @example ETnLKlblzczshOTUbOCz****
                 */
                ClientToken?: string;
                /** @description Account the call is made for. No help text mentions it; the vendor's SDK sends it. */
                OwnerId?: components["parameters"]["OwnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan is upgraded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultEnvelope"] & {
                        /**
                         * @description The plan that was upgraded.
                         * @example dbstooi01****
                         */
                        BackupPlanId?: string;
                        /**
                         * @description The order that was placed; billing shows it under this number.
                         * @example 2056157****
                         */
                        OrderId?: string;
                    };
                    "text/xml": unknown;
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
}
