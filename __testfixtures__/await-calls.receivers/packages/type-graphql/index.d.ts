export declare function Resolver(): ClassDecorator;
export declare function Query(type: (of: void) => unknown): MethodDecorator;
