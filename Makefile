# Two commands: `make site` builds the program and the site, `make test` runs every test.
# Both install the Debian or Ubuntu packages that are missing, and say which.
.PHONY: site test packages-site packages-test clean

site: packages-site
	cmake --preset release
	cmake --build --preset release
	build/release/conspectus build .

test: packages-test
	cmake --workflow --preset dev

packages-site:
	@sh cmake/install_packages.sh site

packages-test:
	@sh cmake/install_packages.sh test

clean:
	rm -rf build
