export interface Options {
	readonly cwd?: string;
	readonly reject?: boolean;
}
export interface Result {
	readonly stdout: string;
	readonly exitCode?: number;
}
export declare const execa: {
	(file: string | URL, args?: readonly string[], options?: Options): Promise<Result>;
	(options: Options): typeof execa;
	(template: TemplateStringsArray, ...values: readonly string[]): Promise<Result>;
};
export declare const execaSync: {
	(file: string | URL, args?: readonly string[], options?: Options): Result;
	(options: Options): typeof execaSync;
	(template: TemplateStringsArray, ...values: readonly string[]): Result;
};
export declare class ExecaSyncError extends Error {}
