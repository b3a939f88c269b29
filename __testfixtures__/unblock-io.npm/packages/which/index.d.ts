declare function which(command: string): Promise<string>;
declare namespace which {
	function sync(command: string): string;
}
export = which;
