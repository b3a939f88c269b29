export declare function onIdle(callback: () => void): void;
export declare function drain(callback: (error?: Error) => void): void;
export declare function pooled(target: object, key: string): void;
