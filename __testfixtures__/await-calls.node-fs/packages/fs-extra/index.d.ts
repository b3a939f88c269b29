export * from 'fs';
export function readFile(file: string, encoding: string): Promise<string>;
export function outputFileSync(file: string, data: string): void;
export function outputFile(file: string, data: string): Promise<void>;
