import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UserError } from '../src/errors.ts';
import { isDirty, topLevel } from '../src/project/gitState.ts';
import { createRepository } from './support/repository.ts';
import { createTree } from './support/tree.ts';

function repository(files: Readonly<Record<string, string>>) {
	const created = createRepository(files);
	onTestFinished(created.remove);
	return created;
}

it('finds the top level, from below and not outside', () => {
	const { root } = repository({ 'a/b.ts': '' });
	expect(topLevel(root)).toBe(root);
	expect(topLevel(path.join(root, 'a'))).toBe(root);
	expect(topLevel(createTree({}))).toBeUndefined();
});

it('says what git says when a repository cannot be read', () => {
	const root = createTree({ '.git/HEAD': 'ref: refs/heads/main' });
	mkdirSync(path.join(root, '.git/objects'));
	mkdirSync(path.join(root, '.git/refs'));
	writeFileSync(path.join(root, '.git/config'), '[core\n');
	expect(() => topLevel(root)).toThrow(UserError);
});

it('names changed tracked files: modified, staged, deleted, renamed', () => {
	const { root, write, git } = repository({ 'a.ts': '1', 'b ä.ts': '2', 'c.ts': '3', 'd.ts': '4' });
	expect(isDirty(root)).toEqual([]);
	write('new.ts', '');
	expect(isDirty(root)).toEqual([]);
	write('b ä.ts', '22');
	git(['rm', '--quiet', 'a.ts']);
	git(['mv', 'c.ts', 'moved.ts']);
	write('d.ts', '44');
	git(['add', 'd.ts']);
	expect(isDirty(root).sort()).toEqual(['a.ts', 'b ä.ts', 'd.ts', 'moved.ts']);
});

it('is clean outside git', () => {
	expect(isDirty(createTree({ 'a.ts': '' }))).toEqual([]);
});
