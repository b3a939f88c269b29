interface Result {
	readonly config: unknown;
}
export declare function lilconfig(name: string): { search(): Promise<Result | null> };
export declare function lilconfigSync(name: string): { search(): Result | null };
