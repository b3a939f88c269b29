export * from 'fs';
export declare function pathExists(path: string): Promise<boolean>;
export declare function pathExistsSync(path: string): boolean;
export declare function readJson(path: string): Promise<unknown>;
export declare function readJsonSync(path: string, options?: { throws?: boolean }): unknown;
export declare function outputFile(path: string, data: string): Promise<void>;
export declare function outputFileSync(path: string, data: string): void;
