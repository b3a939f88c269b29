/** Positional arguments that several commands share. */
export const transformPositional = {
	type: 'string',
	demandOption: true,
	describe: 'Name of the transform (see `asyncshift list`)',
} as const;

export const pathsPositional = {
	type: 'string',
	array: true,
	describe: 'Files and folders to edit; the whole repository when not given',
} as const;
