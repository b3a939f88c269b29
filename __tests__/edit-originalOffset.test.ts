import { expect, it } from 'vitest';
import { applyEdits } from '../src/edit/applyEdits.ts';
import { originalOffset } from '../src/edit/originalOffset.ts';

const source = 'import { loadSync } from "./a";\nconst x = loadSync(1).y;\n';
const edits = [
	{ start: 9, end: 17, text: 'load' },
	{ start: 42, end: 42, text: '(await ', side: 'open', span: 11 },
	{ start: 42, end: 50, text: 'load' },
	{ start: 53, end: 53, text: ')', side: 'close', span: 11 },
] as const;

it('finds every kept character where it was', () => {
	const after = applyEdits(source, [{ edits }]);
	expect(after).toBe('import { load } from "./a";\nconst x = (await load(1)).y;\n');
	for (const kept of ['import', '"./a"', 'const x', '(1)', '.y']) {
		expect(originalOffset(edits, after.indexOf(kept)), kept).toBe(source.indexOf(kept));
	}
});

it('leads what was inserted to where it was inserted', () => {
	const after = applyEdits(source, [{ edits }]);
	expect(originalOffset(edits, after.indexOf('await'))).toBe(42);
});
