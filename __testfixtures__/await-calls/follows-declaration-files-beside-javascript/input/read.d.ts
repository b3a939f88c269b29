export declare function size(): number;
