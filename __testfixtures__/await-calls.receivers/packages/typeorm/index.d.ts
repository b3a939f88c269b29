export declare function Entity(): ClassDecorator;
export declare function BeforeInsert(): PropertyDecorator;
