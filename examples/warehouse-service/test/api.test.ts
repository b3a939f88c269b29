import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createApp } from '../src/app.js';
import type { Item, Label, Turnover } from '../src/model.js';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
const settings = {
	database: join(folder, 'test.db'),
	data: 'data',
	secret: 'secret',
	items: 40,
	movements: 1_000,
};
const app = createApp(settings);
after(async () => {
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

test('an item comes with the price that its supplier asks', async () => {
	const reply = await app.inject('/items/sku-8');
	assert.equal(reply.statusCode, 200);
	assert.deepEqual(reply.json(), {
		sku: 'sku-8',
		name: 'Item 8',
		supplier: 'supplier-1',
		quantity: 108,
		price: 9,
		offer: 9.5,
	});
});

test('an item that is not there is 404', async () => {
	const reply = await app.inject('/items/nothing');
	assert.equal(reply.statusCode, 404);
	assert.match(reply.json<{ message: string }>().message, /unknown item: nothing/);
});

test('movements are booked one after the other', async () => {
	const payload = [
		{ sku: 'sku-2', quantity: 5 },
		{ sku: 'sku-2', quantity: -2 },
		{ sku: 'other', quantity: 1 },
	];
	const reply = await app.inject({ method: 'POST', url: '/movements', payload });
	assert.deepEqual(reply.json(), { unknown: ['other'] });
	assert.equal((await app.inject('/items/sku-2')).json<Item>().quantity, 105);
});

test('labels come in the order of the request, with the same seal as a single one', async () => {
	const skus = ['sku-3', 'sku-1', 'sku-2'];
	const reply = await app.inject({ method: 'POST', url: '/labels', payload: skus });
	const labels = reply.json<Label[]>();
	assert.deepEqual(
		labels.map(({ sku }) => sku),
		skus,
	);
	assert.deepEqual((await app.inject('/labels/sku-1')).json(), labels[1]);
	assert.equal(labels[0]?.text, 'Item 3\nsku-3\nKeep dry. This side up.\n');
	const packed = await app.inject({ method: 'POST', url: '/labels/pack', payload: skus });
	assert.deepEqual(JSON.parse(gunzipSync(packed.rawPayload).toString()), labels);
});

test('a label of an unknown item is 404, alone and among others', async () => {
	assert.equal((await app.inject('/labels/nothing')).statusCode, 404);
	const payload = ['sku-1', 'nothing'];
	const reply = await app.inject({ method: 'POST', url: '/labels', payload });
	assert.equal(reply.statusCode, 404);
});

test('only the right password logs in', async () => {
	const login = (name: string, password: string) =>
		app.inject({ method: 'POST', url: '/login', payload: { name, password } });
	const payload = { name: 'ada', password: 'lovelace' };
	assert.equal((await app.inject({ method: 'POST', url: '/accounts', payload })).statusCode, 201);
	assert.deepEqual((await login('ada', 'lovelace')).json(), { ok: true });
	assert.equal((await login('ada', 'wrong')).statusCode, 401);
	assert.equal((await login('bob', 'lovelace')).statusCode, 401);
	assert.equal((await app.inject({ method: 'POST', url: '/accounts', payload })).statusCode, 500);
});

test('turnover adds up the movements of a period', async () => {
	const all = (await app.inject('/reports/turnover')).json<Turnover[]>();
	assert.equal(all.length, 7);
	const total = all.reduce((sum, { received, shipped }) => sum + received - shipped, 0);
	const day = (await app.inject('/reports/turnover?from=3&to=3')).json<Turnover[]>();
	assert.ok(day.every(({ received }, index) => received <= (all[index]?.received ?? 0)));
	assert.equal(typeof total, 'number');
});

test('the stock is exported', async () => {
	const reply = await app.inject({ method: 'POST', url: '/reports/stock' });
	const { target, bytes } = reply.json<{ target: string; bytes: number }>();
	const content = readFileSync(target);
	assert.equal(content.length, bytes);
	assert.equal((JSON.parse(gunzipSync(content).toString()) as Item[]).length, 40);
	rmSync(target);
});

test('the dashboard is there', async () => {
	const reply = await app.inject('/dashboard/supplier-1');
	assert.equal(reply.json<{ prices: number }>().prices, 2);
	assert.equal((await app.inject('/dashboard/nobody')).statusCode, 500);
});
