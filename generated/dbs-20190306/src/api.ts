// Generated from openapi.yaml. Do not edit: run `npm run generate`.
import type { ApiDescriptor } from "./runtime/types.js";

/** What the client knows about the API: servers, security, protocol. */
export const api: ApiDescriptor = {
  name: "@gaiwan/dbs-20190306",
  packageVersion: "0.1.0",
  protocol: "acs-rpc",
  version: "2019-03-06",
  servers: [
    { url: "https://dbs-api.{RegionId}.aliyuncs.com", variables: { RegionId: { default: "cn-hangzhou" } } },
  ],
  endpoints: {
    "cn-hangzhou": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-hangzhou.aliyuncs.com" },
    "cn-beijing": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-beijing.aliyuncs.com" },
    "cn-chengdu": { public: "dbs-api.cn-chengdu.aliyuncs.com", vpc: "dbs-api-vpc.cn-chengdu.aliyuncs.com" },
    "cn-hongkong": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-hongkong.aliyuncs.com" },
    "cn-huhehaote": { public: "dbs-api.cn-huhehaote.aliyuncs.com", vpc: "dbs-api-vpc.cn-huhehaote.aliyuncs.com" },
    "cn-qingdao": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-qingdao.aliyuncs.com" },
    "cn-shanghai": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-shanghai.aliyuncs.com" },
    "cn-shenzhen": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-shenzhen.aliyuncs.com" },
    "cn-wulanchabu": { public: "dbs-api.cn-wulanchabu.aliyuncs.com", vpc: "dbs-api-vpc.cn-wulanchabu.aliyuncs.com" },
    "cn-zhangjiakou": { public: "dbs-api.cn-zhangjiakou.aliyuncs.com", vpc: "dbs-api-vpc.cn-zhangjiakou.aliyuncs.com" },
    "ap-northeast-1": { public: "dbs-api.ap-northeast-1.aliyuncs.com", vpc: "dbs-api-vpc.ap-northeast-1.aliyuncs.com" },
    "ap-south-1": { public: "dbs-api.ap-south-1.aliyuncs.com" },
    "ap-southeast-1": { public: "dbs-api.ap-southeast-1.aliyuncs.com", vpc: "dbs-api-vpc.ap-southeast-1.aliyuncs.com" },
    "ap-southeast-2": { public: "dbs-api.ap-southeast-2.aliyuncs.com", vpc: "dbs-api-vpc.ap-southeast-2.aliyuncs.com" },
    "ap-southeast-3": { public: "dbs-api.ap-southeast-3.aliyuncs.com", vpc: "dbs-api-vpc.ap-southeast-3.aliyuncs.com" },
    "ap-southeast-5": { public: "dbs-api.ap-southeast-5.aliyuncs.com", vpc: "dbs-api-vpc.ap-southeast-5.aliyuncs.com" },
    "eu-central-1": { public: "dbs-api.eu-central-1.aliyuncs.com", vpc: "dbs-api-vpc.eu-central-1.aliyuncs.com" },
    "eu-west-1": { public: "dbs-api.eu-west-1.aliyuncs.com", vpc: "dbs-api-vpc.eu-west-1.aliyuncs.com" },
    "me-east-1": { public: "dbs-api.me-east-1.aliyuncs.com" },
    "us-east-1": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.us-east-1.aliyuncs.com" },
    "us-west-1": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.us-west-1.aliyuncs.com" },
    "cn-hangzhou-finance": { public: "dbs-api.cn-hangzhou.aliyuncs.com" },
    "cn-shanghai-finance-1": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-shanghai-finance-1.aliyuncs.com" },
    "cn-shenzhen-finance-1": { public: "dbs-api.cn-hangzhou.aliyuncs.com", vpc: "dbs-api-vpc.cn-shenzhen-finance-1.aliyuncs.com" },
  },
  regionVariable: "RegionId",
  envelope: {
    success: "Success",
    code: "ErrCode",
    message: "ErrMessage",
    status: "HttpStatusCode",
    requestId: "RequestId",
  },
};
