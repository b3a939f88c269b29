export declare function injectable(): ClassDecorator;
export declare function inject(token: symbol): ParameterDecorator & PropertyDecorator;
export declare function postConstruct(): MethodDecorator;
