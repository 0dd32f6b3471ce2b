/** Extensions that give Enter and Tab a meaning in Markdown lists themselves. */
const OTHERS = ['yzhang.markdown-all-in-one', 'foam.foam-vscode'];

/**
 * Whether Enter and Tab are ours in task lists: as the setting says, `auto` only where nobody else takes care of them.
 */
export function takesKeys(wish: 'auto' | 'on' | 'off', isInstalled: (extension: string) => boolean): boolean {
	return wish === 'on' || wish === 'auto' && !OTHERS.some(isInstalled);
}
