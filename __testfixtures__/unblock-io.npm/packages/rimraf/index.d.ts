declare function rimraf(path: string, callback: (error: Error | null | undefined) => void): void;
declare namespace rimraf {
	function sync(path: string): void;
	function __promisify__(path: string): Promise<void>;
}
export = rimraf;
