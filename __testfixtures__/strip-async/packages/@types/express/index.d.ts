import * as core from 'express-serve-static-core';

declare function e(): core.Express;
declare namespace e {
  function Router(): core.Router;
  interface Request extends core.Request {}
  interface Response extends core.Response {}
  interface RequestHandler extends core.RequestHandler {}
  interface NextFunction extends core.NextFunction {}
}
export = e;
