# Sourced by the other scripts, in the root of the project: installs npm packages that are missing or older than the lock, and
# puts the Node that the project pins first, whichever Node npm itself runs on.

# A node_modules that is a link belongs to another checkout, which looks after it.
if [ ! -L node_modules ] && { [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; }; then
  echo 'Installing npm packages (once) …' >&2
  npm ci --include=dev --include=optional --loglevel=error --no-progress >&2
fi

PATH="$PWD/node_modules/.bin:$PATH"
export PATH

# Where npm has no Node of the pinned version (macOS), the machine's own must do.
if ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 24 || (major === 24 && minor >= 21) ? 0 : 1)'; then
  echo "signin-doctor needs Node 24.21 or newer; this is $(node --version 2>&1). Get it from https://nodejs.org." >&2
  exit 3
fi
