import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UserError } from '../src/errors.ts';
import { changedSince, stagedFiles } from '../src/project/changedFiles.ts';
import { discoverWorkspace } from '../src/project/discover.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { createTree } from './support/tree.ts';

function repository(files: Readonly<Record<string, string>>): Repository {
	const created = createRepository(files);
	onTestFinished(created.remove);
	return created;
}

function commit({ git }: Repository, message: string): void {
	git(['add', '-A']);
	git(['commit', '--quiet', '-m', message]);
}

/** A branch `work` that left `main` one commit ago; `main` went on. */
function branched(): Repository {
	const created = repository({
		'old.ts': '',
		'src/kept.ts': '',
		'src/ä b.ts': '',
		'.gitignore': 'out',
	});
	created.git(['branch', '-M', 'main']);
	created.git(['checkout', '--quiet', '-b', 'work']);
	created.write('src/ä b.ts', 'changed');
	commit(created, 'on the branch');
	created.git(['checkout', '--quiet', 'main']);
	created.write('src/kept.ts', 'changed on main');
	commit(created, 'on main');
	created.git(['checkout', '--quiet', 'work']);
	return created;
}

it('since: what the branch changed, what is not committed, what is new, and nothing of the other branch', () => {
	const { root, write, git } = branched();
	write('src/new.ts', '');
	write('out/ignored.ts', '');
	write('staged.ts', '');
	git(['add', 'staged.ts']);
	git(['mv', 'old.ts', 'moved.ts']);
	const { paths } = changedSince(root, 'main');
	expect([...paths].sort()).toEqual([
		'moved.ts',
		'old.ts',
		'src/new.ts',
		'src/ä b.ts',
		'staged.ts',
	]);
	expect([...changedSince(path.join(root, 'src'), 'main').paths].sort()).toEqual([
		'new.ts',
		'ä b.ts',
	]);
});

it('staged: the files of the index, and which of them were changed after that', () => {
	const { root, write, git } = branched();
	write('old.ts', 'staged');
	write('src/kept.ts', 'staged');
	git(['add', '-A']);
	write('src/kept.ts', 'staged, then changed');
	write('src/ä b.ts', 'not staged');
	const { paths, partlyStaged } = stagedFiles(root);
	expect([...paths].sort()).toEqual(['old.ts', 'src/kept.ts']);
	expect([...partlyStaged]).toEqual(['src/kept.ts']);
	const { files } = discoverWorkspace({ cwd: root, staged: true });
	expect(
		files.map(({ path, editable, isPartlyStaged }) => [path, editable, isPartlyStaged]),
	).toEqual([
		['old.ts', true, undefined],
		['src/kept.ts', false, true],
		['src/ä b.ts', false, undefined],
	]);
});

it('staged: before the first commit', () => {
	const root = createTree({ 'a.ts': '', 'b.ts': '' });
	execFileSync('git', ['init', '--quiet'], { cwd: root });
	execFileSync('git', ['add', 'a.ts'], { cwd: root });
	expect([...stagedFiles(root).paths]).toEqual(['a.ts']);
});

it('says what is wrong with the reference', () => {
	const { root } = branched();
	expect(() => changedSince(root, 'nope')).toThrow('--since nope: git knows no such commit');
	expect(() => changedSince(root, '--output=x')).toThrow(UserError);
	const outside = createTree({ 'a.ts': '' });
	expect(() => changedSince(outside, 'main')).toThrow('is in no git repository');
	expect(() => stagedFiles(outside)).toThrow('is in no git repository');
});

it('says how to deepen a shallow clone', () => {
	const { root } = branched();
	const clone = path.join(createTree({}), 'clone');
	const single = ['--quiet', '--depth', '1', '--no-single-branch'];
	execFileSync('git', ['clone', ...single, `file://${root}`, clone]);
	const hintOf = (ref: string): string | undefined => {
		try {
			changedSince(clone, ref);
		} catch (error) {
			return (error as UserError).hint;
		}
		return undefined;
	};
	expect(hintOf('origin/main')).toContain('git fetch --unshallow');
	expect(hintOf('HEAD~1')).toContain('git fetch --unshallow');
});
