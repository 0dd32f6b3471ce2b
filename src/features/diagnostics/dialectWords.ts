import * as vscode from 'vscode';
import type { Dialect } from '../../core/model/vocabulary.ts';

/** `as words: due:2026-10-31`, for titles. */
export function dialectInWords(dialect: Dialect): string {
	switch (dialect) {
		case 'plain': return vscode.l10n.t('as words: due:2026-10-31');
		case 'emoji': return vscode.l10n.t('as emoji: 📅 2026-10-31');
		case 'bracketed': return vscode.l10n.t('in brackets: [due:: 2026-10-31]');
	}
}
