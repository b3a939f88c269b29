export declare function glob(pattern: string, options?: object): Promise<string[]>;
export declare function globSync(pattern: string, options?: object): string[];
export declare const sync: typeof globSync;
