import type { TransformOptions } from '../src/plan/options.ts';
import type { TransformMeta } from '../src/plan/transform.ts';

/** `docs/transforms/<name>.md`: what a transform says about itself. */
export function renderTransform({
	name,
	summary,
	usage,
	options,
	presets = [],
	example,
	notIncluded,
}: TransformMeta): string {
	return `# ${name}

<!-- Written by \`npm run generate\` from transforms/${name}.ts. -->

${summary}

Before:

\`\`\`ts
${example.before}
\`\`\`

After:

\`\`\`ts
${example.after}
\`\`\`

## Run it

Over a repository, following callers through all its files:

\`\`\`sh
${['npx asyncshift run', name, usage, '--diff'].filter((part) => part !== '').join(' ')}
\`\`\`

Over single files, with stock jscodeshift. Every file is looked at alone: functions of the same file are followed, imported ones are known by their import, and what may have to change elsewhere is only reported.

\`\`\`sh
${renderRunnerCommand(name, usage, options)}
\`\`\`
${renderOptions(options)}${renderPresets(presets)}
## Not included

${notIncluded.map(({ what, why }) => `- ${what} ${why}`).join('\n')}

Sites that are found and left alone are listed with one of the [refusal codes](../refusals.md).
`;
}

function renderOptions(options: TransformOptions): string {
	const rows = Object.entries(options).map(([name, option]) => {
		const values = option.choices?.map((choice) => `\`${choice}\``).join(', ');
		const standard = option.default === undefined ? '' : ` Default: \`${option.default}\`.`;
		const many = option.isRepeatable ? ' Repeatable.' : '';
		return `| \`--${name}\` | ${values ?? option.type} | ${option.describe}.${many}${standard} |`;
	});
	if (rows.length === 0) return '';
	return `
## Options

Besides [those of every transform](../cli.md). In a config file they stand under \`transforms\`.

| Option | Value | Meaning |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function renderPresets(presets: readonly string[]): string {
	if (presets.length === 0) return '';
	const names = presets.map((name) => `\`${name}\``).join(', ');
	return `\nWithout \`--async\` and \`--preset\` it goes by ${presets.length === 1 ? 'the preset' : 'the presets'} ${names}.\n`;
}

/** Stock jscodeshift takes the word behind an option for its value. */
function renderRunnerCommand(name: string, usage: string, options: TransformOptions): string {
	const flags = usage
		.replaceAll(/(--\S+) (?!--)/g, '$1=')
		.replaceAll(/--([\w-]+)(?= |$)/g, (flag, option: string) =>
			options[option]?.type === 'boolean' ? `${flag}=true` : flag,
		);
	const parts = ['npx jscodeshift -t', `node_modules/asyncshift/dist/transforms/${name}.js`, flags];
	return [...parts, 'src/file.ts'].filter((part) => part !== '').join(' ');
}
