declare const execa: {
	(file: string, args?: readonly string[]): Promise<{ readonly stdout: string }>;
	sync(file: string, args?: readonly string[]): { readonly stdout: string };
	command(command: string): Promise<{ readonly stdout: string }>;
	commandSync(command: string): { readonly stdout: string };
};
export = execa;
