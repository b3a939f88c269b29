export declare function load(id: number): Promise<string>;
export declare function loadSync(id: number): string;
export declare function schedule(task: () => Promise<void>): void;
