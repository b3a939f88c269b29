import { rmSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import {
	codesByFile,
	layOut,
	listCollections,
	planFixtures,
	readFixtures,
} from '../__tests__/support/fixtures.ts';

/**
 * Plans single fixture cases, which is quicker than a whole collection, and prints where the result is
 * not the expected one: `npm run case -- <collection> <case>…`.
 */
const [name = '', ...cases] = process.argv.slice(2);
if (!listCollections().includes(name) || cases.length === 0) {
	throw new Error(
		`usage: npm run case -- <collection> <case>…, with a collection of ${listCollections().join(', ')}`,
	);
}
const root = layOut(name, 'before', cases);
try {
	const { plan, outputs } = planFixtures(name, root);
	const found = { refused: codesByFile(plan.refusals), warned: codesByFile(plan.warnings) };
	for (const fixture of readFixtures(name).filter(({ name }) => cases.includes(name))) {
		for (const [file, before] of Object.entries(fixture.input)) {
			const after = outputs.get(file)?.after ?? before;
			const expected = fixture.expected[file] ?? before;
			if (after !== expected)
				console.log(createTwoFilesPatch(file, file, expected, after, 'expected', 'actual'));
			else console.log(`${file}: as expected`);
			for (const kind of ['refused', 'warned'] as const) {
				const actual = found[kind][file]?.join(', ') ?? 'nothing';
				const announced = fixture[kind][file]?.join(', ') ?? 'nothing';
				if (actual !== announced) console.log(`${file}: ${kind} ${actual}, expected ${announced}`);
			}
		}
	}
	for (const { file, line, code, message } of [...plan.refusals, ...plan.warnings]) {
		console.log(`${file}:${line} ${code}: ${message}`);
	}
} finally {
	rmSync(root, { recursive: true });
}
