export declare function Cron(time: string): MethodDecorator;
