import { createHash } from 'node:crypto';
import { clientScript, styleSheet } from './html/assets.ts';
import { collectPage } from './html/collectPage.ts';
import type { Reporter } from './reporter.ts';

/**
 * One page that needs nothing else, no network either: who became async because of whom, and what changes
 * where. Everything is drawn in the browser, from data, when somebody looks at it.
 */
export const reporter: Reporter = {
	renderOutcome(outcome, { version }) {
		const data = collectPage(outcome, version);
		const title = escapeHtml(data.title);
		return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(clientScript)}; style-src ${hashOf(styleSheet)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="asyncshift ${escapeHtml(version)}">
<title>${title}</title>
<style>${styleSheet}</style>
</head>
<body>
<noscript>This report is drawn by a script in the page. Allow it, or take another --report.</noscript>
<script type="application/json" id="data">${embed(data)}</script>
<script>${clientScript}</script>
</body>
</html>
`;
	},
};

/** No text of a source can end the element or begin a comment in it. */
function embed(data: object): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function hashOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
