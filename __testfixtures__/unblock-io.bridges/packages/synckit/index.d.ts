export declare function createSyncFn(path: string): (text: string) => string;
