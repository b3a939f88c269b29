export declare function readFile(path: string, callback: (error: Error | null, value: unknown) => void): void;
export declare function readFileSync(path: string): unknown;
