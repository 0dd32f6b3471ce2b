const WORDS: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOENT: 'there is no such folder or file',
	ENOTDIR: 'it is not a folder',
	ELOOP: 'its symbolic links lead in a circle',
	EIO: 'the disk reported an error',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
};

/** The words for a failed reading: `permission denied` rather than `EACCES`. */
export function reasonOf(error: unknown): string {
	return WORDS[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** `ENOENT` and its like; empty for errors of other kinds. */
export function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
