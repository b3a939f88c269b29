export declare function pathExists(path: string): Promise<boolean>;
export declare function pathExistsSync(path: string): boolean;
