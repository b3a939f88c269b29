export declare function hash(text: string, salt: number): Promise<string>;
export declare function hashSync(text: string, salt: number): string;
