export interface GlobOptions {
	cwd?: string;
	ignore?: string | { ignored?: (path: string) => boolean };
}
declare function globAll(pattern: string, options?: GlobOptions): Promise<string[]>;
export declare const glob: typeof globAll & { hasMagic(pattern: string): boolean };
