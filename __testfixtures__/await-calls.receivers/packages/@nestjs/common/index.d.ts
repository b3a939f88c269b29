export declare const Get: (path?: string | string[]) => MethodDecorator;
export declare const Post: (path?: string | string[]) => MethodDecorator;
export declare function UseGuards(...guards: Function[]): MethodDecorator & ClassDecorator;
export declare function Controller(prefix?: string): ClassDecorator;
export declare function Injectable(): ClassDecorator;
export declare function Module(metadata: ModuleMetadata): ClassDecorator;
export declare function Inject(token?: unknown): PropertyDecorator & ParameterDecorator;
export declare function Param(name?: string): ParameterDecorator;
export interface OnModuleInit {
  onModuleInit(): any;
}
export interface CanActivate {
  canActivate(context: ExecutionContext): boolean | Promise<boolean>;
}
export interface ExecutionContext {
  getArgs(): string[];
}
export interface PipeTransform<T = any, R = any> {
  transform(value: T): R;
}
export interface ArgumentsHost {
  getArgs(): any[];
}
export interface ExceptionFilter<T = any> {
  catch(exception: T, host: ArgumentsHost): any;
}
export interface ValueProvider<T = any> {
  provide: unknown;
  useValue: T;
}
export interface ClassProvider<T = any> {
  provide: unknown;
  useClass: new (...parameters: any[]) => T;
}
export interface FactoryProvider<T = any> {
  provide: unknown;
  useFactory: (...parameters: any[]) => T | Promise<T>;
}
export type Provider = (new (...parameters: any[]) => unknown) | ValueProvider | ClassProvider | FactoryProvider;
export interface ModuleMetadata {
  controllers?: (new (...parameters: any[]) => unknown)[];
  providers?: Provider[];
}
export declare function SetMetadata(key: string, value: unknown): MethodDecorator & ClassDecorator;
export declare function applyDecorators(...decorators: (ClassDecorator | MethodDecorator)[]): MethodDecorator & ClassDecorator;
