import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { closeOffload, configureOffload, offload } from 'asyncshift-runtime/offload';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as tasks from './support/tasks.js';

// The built package: threads load its file too, and have no test runner to compile it.
const module = new URL('./support/tasks.js', import.meta.url);

configureOffload({ maxThreads: 2 });
afterAll(closeOffload);

/** Two words of shared memory: one to say go, one that counts who has arrived. */
const signal = () => new Int32Array(new SharedArrayBuffer(8));

async function arrived(at: Int32Array): Promise<void> {
	while (Atomics.load(at, 1) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('where it runs', () => {
	it('keeps the event loop free while the function runs', async () => {
		const shared = signal();
		const waiting = offload(module, tasks.waitFor)(shared);
		await arrived(shared);
		Atomics.store(shared, 0, 1);
		Atomics.notify(shared, 0);
		// On this thread nobody could have said go, and it would be `timed-out`.
		expect(await waiting).toBe('ok');
	});

	it('works on several calls at once', async () => {
		const shared = signal();
		const run = offload(module, tasks.waitFor);
		const both = [run(shared), run(shared)];
		while (Atomics.load(shared, 1) < 2) await new Promise((resolve) => setTimeout(resolve, 5));
		Atomics.store(shared, 0, 1);
		Atomics.notify(shared, 0);
		expect(await Promise.all(both)).toEqual(['ok', 'ok']);
	});

	it.each([
		['ES modules', 'stillRunning.js', 'true\n'],
		['CommonJS', 'fromCommonJs.cjs', 'true\ncached\n'],
	])('lets a process end by itself, from %s', (_kind, name, output) => {
		const file = fileURLToPath(new URL(`./support/${name}`, import.meta.url));
		const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
			encoding: 'utf8',
			timeout: 50_000,
		});
		expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: output, stderr: '' });
	});

	it('starts again after it was closed', async () => {
		expect(await offload(module, tasks.add)(1, 2)).toBe(3);
		await closeOffload();
		expect(await offload(module, tasks.add)(3, 4)).toBe(7);
	});

	it('waits for running calls before it closes', async () => {
		const sum = offload(module, tasks.add)(1, 2);
		await closeOffload();
		expect(await sum).toBe(3);
	});

	it('is configured before its first call', async () => {
		await offload(module, tasks.add)(1, 2);
		expect(() => configureOffload({ maxThreads: 1 })).toThrow('before the first');
	});
});

describe('how the function is found', () => {
	it('finds an export by the name of the function', async () => {
		expect(await offload(module, tasks.add)(1, 2)).toBe(3);
		expect(await offload(module, tasks.whereItRuns)()).toBeGreaterThan(0);
	});

	it('finds an export by text alone', async () => {
		const add = offload<typeof tasks.add>(module, 'add');
		expect(await add(1, 2)).toBe(3);
	});

	it('finds the default export and members of classes', async () => {
		expect(await offload(module, tasks.default, { name: 'default' })()).toBe('by default');
		const { double } = tasks.Money.prototype;
		expect(await offload(module, double, { name: 'Money.prototype.double' })(4)).toBe(8);
	});

	it('says what is not exported', async () => {
		await expect(offload(module, tasks.outside)()).rejects.toThrow(
			'tasks.js does not export a function inside',
		);
		expect(await offload(module, tasks.outside, { name: 'outside' })()).toBe('inside');
	});

	it('runs a function here when no thread can load its module, and says so', async () => {
		const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
		const elsewhere = new URL('./support/missing.js', import.meta.url);
		expect(await offload(elsewhere, tasks.whereItRuns)()).toBe(tasks.whereItRuns());
		expect(await offload(elsewhere, tasks.whereItRuns)()).toBe(tasks.whereItRuns());
		expect(warn).toHaveBeenCalledOnce();
		expect(warn).toHaveBeenCalledWith(
			expect.stringMatching(/missing\.js: .*whereItRuns runs on the main thread and blocks it/),
			{ code: 'ASYNCSHIFT_OFFLOAD_INLINE' },
		);
		warn.mockRestore();
		await expect(offload(elsewhere, 'whereItRuns')()).rejects.toThrow(
			'A worker thread cannot load',
		);
	});
});

describe('what goes over', () => {
	it('keeps buffers buffers', async () => {
		const { text, parts } = await offload(module, tasks.readUpload)({ file: Buffer.from('héllo') });
		expect(text).toBe('héllo');
		expect(parts.get('start')?.toString('hex')).toBe('68c3');
	});

	it('takes the arguments as they are at the call', async () => {
		const upload = { file: Buffer.from('before') };
		const reading = offload(module, tasks.readUpload)(upload);
		upload.file.fill('x');
		expect((await reading).text).toBe('before');
	});

	it('names the argument that cannot be copied', async () => {
		const add = offload(module, tasks.add) as (...args: unknown[]) => Promise<number>;
		await expect(add(1, { rows: [{ format() {} }] })).rejects.toThrow(
			'Argument 2 of add holds the function format at .rows[0].format, which cannot be copied',
		);
		await expect(add(new tasks.Money(1))).rejects.toThrow(
			'Argument 1 of add is an instance of Money',
		);
		await expect(add(new URL('https://example.org'))).rejects.toThrow('is an instance of URL');
		await expect(add(1, 2, Promise.resolve())).rejects.toThrow('Argument 3 of add');
		await expect(add({ [Symbol('key')]: 1 })).rejects.toThrow('symbols as keys');
		await expect(add(Object.create({ inherited: 1 }))).rejects.toThrow('a prototype of its own');
	});

	it('refuses a result that would lose its class', async () => {
		await expect(offload(module, tasks.Money.of, { name: 'Money.of' })(1)).rejects.toThrow(
			'The result of Money.of holds an instance of Money at .rows[0]',
		);
	});

	it('moves what it is told to move', async () => {
		const buffer = new ArrayBuffer(16);
		const moved = offload(module, tasks.lengthOf, { transfer: (given) => [given] })(buffer);
		expect(buffer.byteLength).toBe(0);
		expect(await moved).toBe(16);
		const zeros = offload(module, tasks.zeros, { transferResult: true });
		expect(await zeros(3)).toEqual(new Uint8Array(3));
	});
});

describe('errors', () => {
	it('keeps class, name, message, stack, cause and properties', async () => {
		const error = await offload(module, tasks.failToValidate)().catch((thrown) => thrown);
		expect(error).toBeInstanceOf(TypeError);
		expect(error).toMatchObject({ name: 'ValidationError', message: 'no name', field: 'name' });
		expect(error.stack).toContain('at failToValidate');
		expect(error.cause).toBeInstanceOf(RangeError);
		expect(error.cause.message).toBe('too small');
		expect(Object.keys(error)).toEqual(Object.keys(new tasks.ValidationError('', '')));
	});

	it('keeps what an aborted signal throws, and errors that are their own cause', async () => {
		const aborted = await offload(module, tasks.failAborted)().catch((thrown) => thrown);
		expect(aborted).toMatchObject({ name: 'AbortError', message: 'enough' });
		const circle = await offload(module, tasks.failInCircles)().catch((thrown) => thrown);
		expect(circle.message).toBe('outer');
		expect(circle.cause.message).toBe('inner');
	});

	it('keeps what is no error, and errors of errors', async () => {
		await expect(offload(module, tasks.failWithText)()).rejects.toBe('just text');
		const error = await offload(module, tasks.failTogether)().catch((thrown) => thrown);
		expect(error).toBeInstanceOf(AggregateError);
		expect(error.errors[0]).toBeInstanceOf(URIError);
		expect(error.errors[1].message).toBe('two');
	});
});

describe('cancellation', () => {
	it('does not start what is aborted already', async () => {
		const options = { signal: AbortSignal.abort(new Error('too late')) };
		await expect(offload(module, tasks.add, options)(1, 2)).rejects.toThrow('too late');
	});

	it('stops what is running, and goes on with other calls', async () => {
		const controller = new AbortController();
		const shared = signal();
		const waiting = offload(module, tasks.waitFor, { signal: controller.signal })(shared);
		await arrived(shared);
		controller.abort(new Error('enough'));
		await expect(waiting).rejects.toThrow('enough');
		expect(await offload(module, tasks.add)(1, 2)).toBe(3);
	});
});
