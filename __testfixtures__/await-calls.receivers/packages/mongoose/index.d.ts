export declare class Schema<T = any> {
  pre(event: string, hook: (this: T, next: (error?: Error) => void) => void | Promise<void>): this;
  post(event: string, hook: (this: T, document: T) => void | Promise<void>): this;
}
