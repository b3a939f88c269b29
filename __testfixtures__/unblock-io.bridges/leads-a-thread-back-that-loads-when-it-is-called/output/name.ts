let paths: typeof import('node:path') | undefined;

export const nameOf = async (path: string) => {
	paths ??= await import('node:path');
	return paths.basename(path);
};
