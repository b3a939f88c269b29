export declare function size(): Promise<number>;
