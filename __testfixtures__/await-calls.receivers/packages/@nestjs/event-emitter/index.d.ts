export declare const OnEvent: (event: string) => MethodDecorator;
