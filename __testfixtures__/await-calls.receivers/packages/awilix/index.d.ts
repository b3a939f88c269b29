export interface Resolver<T> {
  resolve(container: Container): T;
}
export interface Container {
  register(registrations: { readonly [name: string]: Resolver<any> }): this;
  resolve<T>(name: string): T;
}
export declare function createContainer(): Container;
export declare function asClass<T>(type: new (...args: any[]) => T): Resolver<T>;
export declare function asValue<T>(value: T): Resolver<T>;
