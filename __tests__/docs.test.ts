import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import awaitCalls from '../transforms/await-calls.ts';

const repository = path.join(import.meta.dirname, '..');

it('await-calls does what its example says', () => {
	const { before, after } = awaitCalls.meta.example;
	const options = { async: 'node:fs#readFileSync=node:fs/promises#readFile' };
	expect(awaitCalls({ path: 'example.ts', source: before }, undefined, options)).toBe(after);
});

describe('links', () => {
	const pages = ['README.md', 'CONTRIBUTING.md', ...list('docs'), ...list('docs/transforms')];

	it.each(pages)('%s', (page) => {
		const text = readFileSync(path.join(repository, page), 'utf8').replace(/```[\s\S]*?```/g, '');
		for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
			if (/^https?:/.test(target!)) continue;
			const [file, anchor] = target!.split('#');
			const linked = path.join(
				repository,
				path.dirname(page),
				file === '' ? path.basename(page) : file!,
			);
			expect(existsSync(linked), `${page} links to ${target}`).toBe(true);
			if (anchor) expect(anchorsOf(linked), `${page} links to ${target}`).toContain(anchor);
		}
	});
});

function list(folder: string): string[] {
	return readdirSync(path.join(repository, folder))
		.filter((file) => file.endsWith('.md'))
		.map((file) => `${folder}/${file}`);
}

/** GitHub's anchors of the headings. */
function anchorsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading!
			.toLowerCase()
			.replace(/[^\w\s-]/g, '')
			.replaceAll(' ', '-'),
	);
}
