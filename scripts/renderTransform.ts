import type { TransformMeta } from '../src/plan/transform.ts';

/** `docs/transforms/<name>.md`: what a transform says about itself. */
export function renderTransform({ name, summary, example, notIncluded }: TransformMeta): string {
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
npx asyncshift run ${name} --async '<module>#<export>' --diff
\`\`\`

Over single files, with stock jscodeshift. Every file is looked at alone: functions of the same file are followed, imported ones are known by their import, and what may have to change elsewhere is only reported.

\`\`\`sh
npx jscodeshift -t node_modules/asyncshift/dist/transforms/${name}.js --async='<module>#<export>' src/file.ts
\`\`\`

## Not included

${notIncluded.map(({ what, why }) => `- ${what} ${why}`).join('\n')}

Sites that are found and left alone are listed with one of the [refusal codes](../refusals.md).
`;
}
