export interface ToObjectOptions {
  transform?: boolean | ((document: any, result: any) => any);
}
export interface VirtualPathFunctions<Value> {
  get?: (value: Value) => Value;
}
export interface SchemaOptions {
  toJSON?: ToObjectOptions;
  virtuals?: Record<string, VirtualPathFunctions<any>>;
}
export interface ValidateOpts {
  validator: ((value: any) => boolean) | ((value: any) => Promise<boolean>);
}
export declare class Document {
  validate(): Promise<void>;
  validateSync(): Error | null;
}
export declare class Schema<T = any, Options = object> {
  constructor(
    definition?: Record<string, { type: unknown; validate?: ValidateOpts }>,
    options?: SchemaOptions | Options,
  );
  pre(event: string, hook: (this: T, next: (error?: Error) => void) => void | Promise<void>): this;
  post(event: string, hook: (this: T, document: T) => void | Promise<void>): this;
}
export declare function model(name: string, schema: Schema): new (fields: object) => Document;
