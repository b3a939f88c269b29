export declare function globby(pattern: string): Promise<string[]>;
export declare function globbySync(pattern: string): string[];
