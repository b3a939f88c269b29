/** Functions that set something for the whole process: all code that runs until it is set again goes by it. */
export interface ProcessSetting {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The interface that declares them. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** Where what they do is documented. */
	readonly source: string;
}

const ofProcess = ['chdir', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid', 'umask'];

export const processSettings: readonly ProcessSetting[] = [
	{
		library: 'process',
		owner: 'Process',
		names: ofProcess,
		source: 'https://nodejs.org/api/process.html#processchdirdirectory',
	},
	{
		library: 'dns',
		names: ['setDefaultResultOrder', 'setServers'],
		source: 'https://nodejs.org/api/dns.html#dnssetserversservers',
	},
];
