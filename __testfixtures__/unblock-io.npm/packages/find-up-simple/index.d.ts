export declare function findUp(name: string): Promise<string | undefined>;
export declare function findUpSync(name: string): string | undefined;
