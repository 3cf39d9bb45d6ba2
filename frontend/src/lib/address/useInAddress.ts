import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Something that lives in the address's search, so that it can be shared and gone back to, and a way to change parts
 * of it. `read` and `write` are functions of a module, not of a render.
 */
export function useInAddress<T extends object>(
  read: (address: URLSearchParams) => T,
  write: (value: T) => URLSearchParams,
): [T, (changes: Partial<T>) => void] {
  const [address, setAddress] = useSearchParams();
  const value = useMemo(() => read(address), [read, address]);
  const change = useCallback(
    (changes: Partial<T>) => {
      setAddress((before) => write({ ...read(before), ...changes }), { replace: true });
    },
    [read, write, setAddress],
  );
  return [value, change];
}
