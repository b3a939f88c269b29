import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reporter } from '../../src/report/html.ts';
import type { Outcome } from '../../src/report/reporter.ts';
import { createOutcome, decisionAt, placeOf, refusalAt } from '../support/outcome.ts';
import { browserPath, launch } from './browser.ts';
import { createLargeOutcome } from './largeOutcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'asyncshift-html-'));
const problems: string[] = [];
let browser: Browser;
let page: Page;

function write(name: string, outcome: Outcome): string {
	const file = path.join(folder, `${name}.html`);
	writeFileSync(file, reporter.renderOutcome(outcome, { colour: false, version: '1.2.3' }));
	return pathToFileURL(file).href;
}

async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
	await page?.close();
	page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(String(error)));
	page.on('request', (request) => {
		if (request.url() !== address.replace(/#.*/, '')) problems.push(`asked for ${request.url()}`);
	});
	await page.goto(address);
}

const heading = () => page.locator('.detail h2').first().innerText();
const activeRow = () => page.locator('.panel:not([hidden]) [aria-selected=true].row');
const rows = () => page.locator('.panel:not([hidden]) [role=treeitem]');

describe.skipIf(browserPath === undefined)('the HTML report', () => {
	let large: string;

	beforeAll(async () => {
		browser = await launch();
		large = write('large', createLargeOutcome(2000));
	});
	afterEach(() => {
		expect(problems.splice(0)).toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('opens 2,000 files in less than two seconds', async () => {
		const times: number[] = [];
		for (let run = 0; run < 3; run++) {
			await open(large);
			const entry = 'performance.getEntriesByType("navigation")[0].loadEventEnd';
			await page.waitForFunction(`${entry} > 0`);
			times.push((await page.evaluate(entry)) as number);
		}
		console.log(`loaded in ${times.map(Math.round).join(', ')} ms`);
		expect(Math.min(...times)).toBeLessThan(2000);
		expect(await page.locator('.tile').first().innerText()).toContain('2,000');
		// Only what is seen is drawn.
		await page.keyboard.press('2');
		expect(await page.locator('*').count()).toBeLessThan(1500);
	});

	it('is used with the keyboard', async () => {
		await open(large);
		await page.keyboard.press('1');
		expect(await activeRow().innerText()).toContain('./src/store.ts#load');
		await page.keyboard.press('ArrowDown');
		expect(await heading()).toBe('Make fetch0 async');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		expect(await heading()).toBe('Make fetch1 async');
		expect(await activeRow().getAttribute('aria-level')).toBe('3');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		expect(await activeRow().getAttribute('aria-expanded')).toBe('false');
		expect(await rows().count()).toBe(2);
		await page.keyboard.press('j');
		const first = await page.locator('.path').innerText();
		await page.keyboard.press('j');
		expect(await page.locator('.path').innerText()).not.toBe(first);
		await page.keyboard.press('k');
		expect(await page.locator('.path').innerText()).toBe(first);
		await page.keyboard.press('?');
		expect(await page.locator('dialog').isVisible()).toBe(true);
		await page.keyboard.press('Enter');
		expect(await page.locator('dialog').isVisible()).toBe(false);
		await page.keyboard.press('u');
		expect(await page.locator('table.unified').count()).toBe(1);
		await page.keyboard.press('3');
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		expect(await heading()).toContain('is called in the constructor');
	});

	it('reaches every control with the tab key', async () => {
		await open(large);
		const reached: string[] = [];
		for (let step = 0; step < 9; step++) {
			await page.keyboard.press('Tab');
			const name =
				'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent';
			reached.push(String(await page.evaluate(name)));
		}
		expect(reached).toEqual([
			'Diff: side by side',
			'Keys',
			'Search functions and files',
			'Change',
			'Refusal or warning',
			'Package or folder',
			'Why 8,000',
			'Who became async because of whom',
			'What is chosen',
		]);
	});

	it('searches and filters', async () => {
		await open(large);
		await page.keyboard.press('/');
		await page.keyboard.type('module1234');
		await expect.poll(() => page.locator('.found').innerText()).toBe('4 changes in 1 file');
		await page.keyboard.press('Enter');
		await page.keyboard.press('End');
		expect(await activeRow().innerText()).toContain('fetch1234');
		await page.keyboard.press('Escape');
		expect(await page.locator('.found').innerText()).toBe('');
		await page.getByLabel('Refusal or warning').selectOption('accessor');
		expect(await page.locator('.found').innerText()).toBe('0 changes in 112 files');
		await page.getByRole('button', { name: 'Clear' }).click();
		await page.getByLabel('Change').selectOption('make-async');
		expect(await page.locator('.found').innerText()).toBe('2,000 changes in 2,000 files');
		await page.getByLabel('Package or folder').selectOption({ index: 3 });
		expect(await page.locator('.found').innerText()).toMatch(/^\d+ changes in \d+ files$/);
	});

	it('shows the way to a change, its neighbours and its diff', async () => {
		await open(`${large}#0.d41`);
		expect(await heading()).toBe('Make fetch10 async');
		expect(await page.locator('.chain li').allInnerTexts()).toEqual([
			'rule ./src/store.ts#load',
			'await the call of load',
			'make fetch0 async',
			'await the call of fetch0',
			'make fetch3 async',
			'await the call of fetch3',
			'make fetch10 async',
		]);
		const names = await page.locator('.graph .name').allTextContents();
		expect(names).toEqual([
			'fetch3',
			'code that is async already',
			'fetch31',
			'fetch32',
			'fetch33',
			'fetch10',
		]);
		expect(await page.locator('.diff ins').allInnerTexts()).toEqual([
			'async ',
			'Promise<',
			'>',
			'await ',
			'await ',
		]);
		expect(await page.locator('.diff .current .number').first().innerText()).toBe('11');
		await page.locator('.graph a').first().click();
		expect(await heading()).toBe('Make fetch3 async');
		await page.goBack();
		expect(await heading()).toBe('Make fetch10 async');
		await page.locator('.mark a').nth(1).click();
		expect(await heading()).toBe('Await the call of fetch3');
	});

	it('shows a refusal with what to do and where', async () => {
		await open(`${large}#0.s12`);
		expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Left alone 334');
		expect(await page.locator('.verdict').innerText()).toContain('What to do:');
		expect(await page.locator('.verdict a').getAttribute('href')).toBe(
			'https://unpkg.com/asyncshift@1.2.3/docs/refusals.md#accessor',
		);
		expect(await page.locator('.excerpt .current').innerText()).toContain("= fetch72('first')");
	});

	it('takes no text of the repository for markup', async () => {
		const bad =
			'</script><script>window.hacked = 1</script><!-- <img src=x onerror="window.hacked = 1">';
		const file = `src/${bad.replaceAll('/', '')}.ts`;
		const text = `load(); // ${bad}\n`;
		const call = decisionAt(placeOf(file, text, 'load()'), 0, { rule: bad });
		const parts = {
			transform: bad,
			decisions: [{ ...call, title: `await \`${bad}\`` }],
			refusals: [refusalAt(placeOf(file, text, 'load'), bad)],
		};
		const outcome = createOutcome({ [file]: { before: text, after: `await ${text}` } }, parts);
		const address = write('hostile', outcome);
		for (const target of ['', '#0.d0', '#0.f0', '#0.s0']) {
			await open(address + target);
			expect(await page.evaluate('window.hacked')).toBeUndefined();
			expect(await page.locator('img').count()).toBe(0);
		}
		expect(await page.title()).toContain(bad);
		expect(await page.locator('.excerpt').innerText()).toContain(bad);
	});

	it('shows each step of a pipeline', async () => {
		const outcome = createLargeOutcome(5);
		const [step] = outcome.steps;
		const steps = [
			step!,
			{ ...step!, number: 2, plan: { ...step!.plan, transform: 'strip-async' } },
		];
		await open(write('steps', { ...outcome, command: 'migrate', steps }));
		await page.getByLabel('Step').selectOption('2. strip-async');
		await expect.poll(() => page.url()).toContain('#1');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('j');
		expect(page.url()).toContain('#1.f');
	});

	it('is dark where the system is, and has one column where there is no room', async () => {
		const ground = 'getComputedStyle(document.body).backgroundColor';
		await open(`${large}#0.d41`, { colorScheme: 'light' });
		const light = await page.evaluate(ground);
		await open(`${large}#0.d41`, { colorScheme: 'dark', viewport: { width: 420, height: 900 } });
		expect(await page.evaluate(ground)).not.toBe(light);
		expect(await page.locator('table.unified').count()).toBe(1);
		const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
		expect(await page.evaluate(overflow)).toBe(0);
	});
});
