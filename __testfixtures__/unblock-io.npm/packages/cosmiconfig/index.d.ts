interface Result {
	readonly config: unknown;
}
interface Options {
	searchPlaces?: readonly string[];
	stopDir?: string;
	loaders?: Readonly<Record<string, (path: string, content: string) => unknown>>;
}
export interface PublicExplorer {
	search(from?: string): Promise<Result | null>;
	load(path: string): Promise<Result | null>;
	clearCaches(): void;
}
export interface PublicExplorerSync {
	search(from?: string): Result | null;
	load(path: string): Result | null;
	clearCaches(): void;
}
export declare function cosmiconfig(name: string, options?: Options): PublicExplorer;
export declare function cosmiconfigSync(name: string, options?: Options): PublicExplorerSync;
export declare function getDefaultSearchPlacesSync(name: string): string[];
export declare const defaultLoadersSync: NonNullable<Options['loaders']>;
