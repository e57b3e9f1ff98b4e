"""Domains that free hosts lend to shops: a host name in, the host that can take it back out.

A shop at such an address loses it together with the host, and every link, code and print that names it. Facts checked
2026-11-22 against the hosts' own documentation (a custom domain is offered by each). Which company is behind each
domain stands in `checkout/operators.py`.
"""

from __future__ import annotations

from types import MappingProxyType

from storegen.hosts import tails

_DOMAINS = {
    "Azure Static Web Apps": "azurestaticapps.net",
    "Cloudflare": "pages.dev workers.dev r2.dev",
    "Codeberg Pages": "codeberg.page",
    "EdgeOne Pages": "edgeone.app edgeone.dev",
    "Firebase": "web.app firebaseapp.com",
    "Gitee Pages": "gitee.io",
    "GitHub Pages": "github.io",
    "GitLab Pages": "gitlab.io",
    "Google Cloud Storage": "storage.googleapis.com",
    "Amazon": "amazonaws.com cloudfront.net amplifyapp.com",
    "an IPFS gateway": "ipfs.io dweb.link",
    "Neocities": "neocities.org",
    "Netlify": "netlify.app",
    "Render": "onrender.com",
    "Surge": "surge.sh",
    "Tiiny": "tiiny.site",
    "Vercel": "vercel.app now.sh",
}
_BY_DOMAIN = {domain: host for host, domains in _DOMAINS.items() for domain in domains.split()}
# These lend a folder instead of a name below their own: https://ipfs.io/ipfs/…
_BY_FOLDER = frozenset({"ipfs.io", "dweb.link", "storage.googleapis.com"})

HOSTS = MappingProxyType(
    {
        "azure": "azurestaticapps.net",
        "cloudflare": "pages.dev",
        "codeberg": "codeberg.page",
        "edgeone": "edgeone.app",
        "firebase": "web.app",
        "gitee": "gitee.io",
        "github": "github.io",
        "gitlab": "gitlab.io",
        "neocities": "neocities.org",
        "netlify": "netlify.app",
        "render": "onrender.com",
        "surge": "surge.sh",
        "tiiny": "tiiny.site",
        "vercel": "vercel.app",
    }
)
"""What sellers call a host -> a domain that it lends."""


def host_company(host: str) -> str | None:
    """The host that lends a name: `GitHub Pages` for `shade.github.io`; `None` where nobody is known to.

    What a host keeps for itself is not lent: `www.neocities.org`.

    Args:
        host: host name in small letters.
    """
    bare = host.removeprefix("www.")
    return next(
        (_BY_DOMAIN[tail] for tail in tails(host) if tail in _BY_DOMAIN and (tail != bare or tail in _BY_FOLDER)), None
    )
