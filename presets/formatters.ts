/** What is known of a formatter: how a repository says that it uses it, and how it is asked. */
export interface FormatterFacts {
	readonly name: string;
	/** Where this stands. */
	readonly source: readonly string[];
	/** Names of its configuration files. */
	readonly configs: RegExp;
	/** Key of package.json that configures it. */
	readonly manifestKey?: string;
	/** The package to install. */
	readonly package: string;
	/** It has a style without any configuration, so that being a dependency is enough. */
	readonly worksUnconfigured: boolean;
	/** Its configuration can say that it formats nothing: the key, in JSON. */
	readonly disabledBy?: readonly string[];
	/**
	 * Its command, which reads a text from stdin and writes it to stdout; none: it is asked through its
	 * API, since its command would load everything again for each file.
	 */
	readonly command?: {
		readonly bin: string;
		readonly arguments: (file: string) => readonly string[];
	};
	/** A linter that formats too, where nothing else does. */
	readonly isLast?: true;
}

/**
 * Formatters, in the order that decides when one folder configures several: those that are rarely kept for
 * something else come first.
 */
export const formatters: readonly FormatterFacts[] = [
	{
		name: 'biome',
		source: [
			'https://biomejs.dev/guides/configure-biome',
			'https://biomejs.dev/reference/cli/#biome-format',
		],
		configs: /^\.?biome\.jsonc?$/,
		package: '@biomejs/biome',
		worksUnconfigured: true,
		disabledBy: ['formatter', 'enabled'],
		command: { bin: 'biome', arguments: (file) => ['format', `--stdin-file-path=${file}`] },
	},
	{
		name: 'oxfmt',
		source: [
			'https://oxc.rs/docs/guide/usage/formatter/config',
			'https://oxc.rs/docs/guide/usage/formatter/quickstart',
		],
		configs: /^(?:\.oxfmtrc\.jsonc?|oxfmt\.config\.[cm]?[jt]s)$/,
		package: 'oxfmt',
		worksUnconfigured: true,
		command: { bin: 'oxfmt', arguments: (file) => [`--stdin-filepath=${file}`] },
	},
	{
		name: 'dprint',
		source: ['https://dprint.dev/setup/', 'https://dprint.dev/cli/'],
		configs: /^\.?dprint\.jsonc?$/,
		package: 'dprint',
		worksUnconfigured: false,
		command: { bin: 'dprint', arguments: (file) => ['fmt', '--stdin', file] },
	},
	{
		name: 'prettier',
		source: ['https://prettier.io/docs/configuration', 'https://prettier.io/docs/api'],
		configs:
			/^(?:\.prettierrc(?:\.(?:json5?|ya?ml|toml|[cm]?[jt]s))?|prettier\.config\.[cm]?[jt]s)$/,
		manifestKey: 'prettier',
		package: 'prettier',
		worksUnconfigured: true,
	},
	{
		name: 'eslint',
		source: [
			'https://eslint.org/docs/latest/use/configure/configuration-files',
			'https://eslint.org/docs/latest/integrate/nodejs-api',
			'https://eslint.org/blog/2018/11/eslint-v5.9.0-released',
		],
		configs: /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.(?:c?js|json|ya?ml))?)$/,
		manifestKey: 'eslintConfig',
		package: 'eslint',
		worksUnconfigured: false,
		isLast: true,
	},
];
