import type { TransformMeta } from '../src/plan/transform.ts';

/** `docs/transforms/README.md`: what there is to choose from. */
export function renderTransformIndex(metas: readonly TransformMeta[]): string {
	const rows = metas.map(({ name, summary }) => `| [${name}](${name}.md) | ${summary} |`);
	return `# Transforms

<!-- Written by \`npm run generate\` from transforms/. -->

| Transform | What it does |
| --- | --- |
${rows.join('\n')}
`;
}
